-- Where the originals live, where that isn't our own site; and what the rest of the house says.

-- One row where a workspace has said anything of its home. `kind` is `own` for our own site.
create table homes (
    workspace_id blob primary key references workspaces (workspace_id),
    kind text not null,
    -- The place by which it is weighed like any other; null until somebody says what it is for.
    channel_id blob,
    address text,
    title text,
    language text,
    -- What is read: a feed, or the root of an API.
    feed text,
    comments_feed text,
    api text,
    version integer not null,
    configured_by blob not null references users (id),
    configured_at integer not null,
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) strict;

-- When a home elsewhere is read again, and what its server said of the state that was read.
create table home_readings (
    workspace_id blob primary key references workspaces (workspace_id),
    next_at integer not null,
    lease_id blob,
    lease_until integer,
    failures integer not null,
    reason text,
    read_at integer,
    etag text,
    last_modified text,
    -- Everything that changed until then has been read; a page that is still to be read.
    changed_until integer,
    -- When all articles were last held against what stands there.
    swept_at integer,
    comments_etag text,
    comments_until integer
) strict;
create index home_readings_due on home_readings (next_at);

-- An original that lives elsewhere.
create table remote_originals (
    workspace_id blob not null,
    original_id blob not null,
    remote_id text not null,
    address text not null,
    -- What was read last, so that the same again changes nothing.
    fingerprint text not null,
    picture text,
    written_by text,
    -- Not on the first look: once missed, it is looked for by itself.
    seen_at integer not null,
    primary key (workspace_id, original_id),
    unique (workspace_id, remote_id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
) strict;
create index remote_originals_by_address on remote_originals (workspace_id, address);

-- What the rest of the house says: the press, an event, a mailing.
create table appearances (
    workspace_id blob not null,
    id blob not null,
    title text not null,
    channel_id blob not null,
    -- The first and the last day, `2026-03-23`; the same for one day.
    first_day text not null,
    last_day text not null,
    -- As clocks show it, `09:30`, and where they stand; null: the whole day.
    time text,
    zone text not null,
    by_whom text not null,
    address text,
    note text not null,
    campaign_id blob,
    original_id blob,
    search text not null,
    version integer not null,
    created_by blob not null references users (id),
    created_at integer not null,
    changed_at integer not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
) strict;
create index appearances_by_day on appearances (workspace_id, first_day, id);
create index appearances_by_end on appearances (workspace_id, last_day);
create index appearances_of_channel on appearances (workspace_id, channel_id);
create index appearances_newest on appearances (workspace_id, changed_at, id);
