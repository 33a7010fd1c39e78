-- What stands on a network for a publication, part by part, and what was counted of each last. Null is unknown.
create table publication_parts (
    workspace_id blob not null,
    publication_id blob not null,
    position integer not null,
    channel_id blob not null,
    remote_id text not null,
    remote_version text not null,
    remote_url text,
    -- The variant's state that it shows.
    revision_id blob not null,
    out_at integer not null,
    -- When we removed it.
    gone_at integer,
    likes integer,
    reposts integer,
    replies integer,
    quotes integer,
    counted_at integer,
    primary key (workspace_id, publication_id, position),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id),
    foreign key (workspace_id, revision_id) references variant_revisions (workspace_id, id)
) strict;
-- Who answers to something on a network is found by what stands there.
create index publication_parts_by_remote on publication_parts (workspace_id, channel_id, remote_id);

-- Which state of a variant stood there from when to when.
create table publication_texts (
    workspace_id blob not null,
    publication_id blob not null,
    number integer not null,
    revision_id blob not null,
    since integer not null,
    until integer,
    primary key (workspace_id, publication_id, number),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id),
    foreign key (workspace_id, revision_id) references variant_revisions (workspace_id, id)
) strict;

-- How many parts were frozen for it.
alter table publications add column parts integer not null default 1;
-- The delivery that corrects it.
alter table publications add column correction_id blob;
-- The one it took the place of.
alter table publications add column replaces_id blob;

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
