-- What exactly was counted, where a network has changed that.
alter table observations add column definition integer not null default 1;
-- So long before it nothing was read that nobody knows what was in between.
alter table observations add column after_gap integer not null default 0;

-- Numbers of a channel as a whole. Null is unknown, never zero.
create table channel_observations (
    workspace_id blob not null,
    id blob not null,
    channel_id blob not null,
    metric text not null,
    definition integer not null,
    value integer,
    read_at integer not null,
    still_at integer not null,
    after_gap integer not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) strict;
create index channel_observations_newest on channel_observations (workspace_id, channel_id, metric, read_at, id);
