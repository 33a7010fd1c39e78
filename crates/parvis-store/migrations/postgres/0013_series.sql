-- What exactly was counted, where a network has changed that.
alter table observations add column definition bigint not null default 1;
-- So long before it nothing was read that nobody knows what was in between.
alter table observations add column after_gap boolean not null default false;

-- Numbers of a channel as a whole. Null is unknown, never zero.
create table channel_observations (
    workspace_id uuid not null,
    id uuid not null,
    channel_id uuid not null,
    metric text not null,
    definition bigint not null,
    value bigint,
    read_at bigint not null,
    still_at bigint not null,
    after_gap boolean not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);
create index channel_observations_newest on channel_observations (workspace_id, channel_id, metric, read_at, id);
