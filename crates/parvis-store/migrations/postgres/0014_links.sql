-- What the links in a channel's pieces carry.
create table campaign_rules (
    workspace_id uuid not null,
    channel_id uuid not null,
    active boolean not null,
    source text not null,
    medium text not null,
    content text,
    term text,
    -- Hosts beside our own home, as a JSON array.
    hosts text not null,
    version bigint not null,
    primary key (workspace_id, channel_id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);

-- The campaign of an original, where it isn't called by the word in its address.
create table campaign_names (
    workspace_id uuid not null,
    original_id uuid not null,
    name text not null,
    primary key (workspace_id, original_id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
);

-- What came of looking at an address, last.
create table link_checks (
    workspace_id uuid not null references workspaces (workspace_id),
    -- At most 2,000 bytes, without its fragment.
    address text not null,
    found text not null,
    checked_at bigint not null,
    primary key (workspace_id, address)
);
create index link_checks_by_time on link_checks (workspace_id, checked_at);
