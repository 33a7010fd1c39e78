-- Where the originals live, where that isn't our own site; and what the rest of the house says.

-- One row where a workspace has said anything of its home. `kind` is `own` for our own site.
create table homes (
    workspace_id uuid primary key references workspaces (workspace_id),
    kind text not null,
    -- The place by which it is weighed like any other; null until somebody says what it is for.
    channel_id uuid,
    address text,
    title text,
    language text,
    -- What is read: a feed, or the root of an API.
    feed text,
    comments_feed text,
    api text,
    version bigint not null,
    configured_by uuid not null references users (id),
    configured_at bigint not null,
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);

-- When a home elsewhere is read again, and what its server said of the state that was read.
create table home_readings (
    workspace_id uuid primary key references workspaces (workspace_id),
    next_at bigint not null,
    lease_id uuid,
    lease_until bigint,
    failures bigint not null,
    reason text,
    read_at bigint,
    etag text,
    last_modified text,
    -- Everything that changed until then has been read; a page that is still to be read.
    changed_until bigint,
    -- When all articles were last held against what stands there.
    swept_at bigint,
    comments_etag text,
    comments_until bigint
);
create index home_readings_due on home_readings (next_at);

-- An original that lives elsewhere.
create table remote_originals (
    workspace_id uuid not null,
    original_id uuid not null,
    remote_id text not null,
    address text not null,
    -- What was read last, so that the same again changes nothing.
    fingerprint text not null,
    picture text,
    written_by text,
    -- Not on the first look: once missed, it is looked for by itself.
    seen_at bigint not null,
    primary key (workspace_id, original_id),
    unique (workspace_id, remote_id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
);
create index remote_originals_by_address on remote_originals (workspace_id, address);

-- What the rest of the house says: the press, an event, a mailing.
create table appearances (
    workspace_id uuid not null,
    id uuid not null,
    title text not null,
    channel_id uuid not null,
    -- The first and the last day, `2026-03-23`; the same for one day.
    first_day text not null,
    last_day text not null,
    -- As clocks show it, `09:30`, and where they stand; null: the whole day.
    time text,
    zone text not null,
    by_whom text not null,
    address text,
    note text not null,
    campaign_id uuid,
    original_id uuid,
    search text not null,
    version bigint not null,
    created_by uuid not null references users (id),
    created_at bigint not null,
    changed_at bigint not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
);
create index appearances_by_day on appearances (workspace_id, first_day, id);
create index appearances_by_end on appearances (workspace_id, last_day);
create index appearances_of_channel on appearances (workspace_id, channel_id);
create index appearances_newest on appearances (workspace_id, changed_at, id);
