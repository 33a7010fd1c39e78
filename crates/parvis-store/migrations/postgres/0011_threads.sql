-- What stands on a network for a publication, part by part, and what was counted of each last. Null is unknown.
create table publication_parts (
    workspace_id uuid not null,
    publication_id uuid not null,
    position bigint not null,
    channel_id uuid not null,
    remote_id text not null,
    remote_version text not null,
    remote_url text,
    -- The variant's state that it shows.
    revision_id uuid not null,
    out_at bigint not null,
    -- When we removed it.
    gone_at bigint,
    likes bigint,
    reposts bigint,
    replies bigint,
    quotes bigint,
    counted_at bigint,
    primary key (workspace_id, publication_id, position),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id),
    foreign key (workspace_id, revision_id) references variant_revisions (workspace_id, id)
);
-- Who answers to something on a network is found by what stands there.
create index publication_parts_by_remote on publication_parts (workspace_id, channel_id, remote_id);

-- Which state of a variant stood there from when to when.
create table publication_texts (
    workspace_id uuid not null,
    publication_id uuid not null,
    number bigint not null,
    revision_id uuid not null,
    since bigint not null,
    until bigint,
    primary key (workspace_id, publication_id, number),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id),
    foreign key (workspace_id, revision_id) references variant_revisions (workspace_id, id)
);

-- How many parts were frozen for it.
alter table publications add column parts bigint not null default 1;
-- The delivery that corrects it.
alter table publications add column correction_id uuid;
-- The one it took the place of.
alter table publications add column replaces_id uuid;

insert into publication_parts
(workspace_id, publication_id, position, channel_id, remote_id, remote_version, remote_url, revision_id, out_at, gone_at)
select workspace_id, id, 0, channel_id, remote_id, coalesce(remote_version, ''), remote_url, revision_id,
    coalesce(published_at, state_since), case when state = 'withdrawn' then state_since end
from publications
where remote_id is not null;

insert into publication_texts (workspace_id, publication_id, number, revision_id, since, until)
select workspace_id, id, 1, revision_id, published_at, case when state = 'withdrawn' then state_since end
from publications
where published_at is not null;
