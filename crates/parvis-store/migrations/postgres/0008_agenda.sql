-- What goes out when: each channel's times of the week, what waits in its queue, and who looks from outside.
create table queues (
    workspace_id uuid not null,
    channel_id uuid not null,
    -- Where the clocks are that the channel's slots are read on.
    zone text not null,
    paused_at bigint,
    version bigint not null,
    primary key (workspace_id, channel_id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);

-- A weekday is 1, Monday, to 7, Sunday; a time is HH:MM.
create table slots (
    workspace_id uuid not null,
    channel_id uuid not null,
    weekday bigint not null,
    time text not null,
    primary key (workspace_id, channel_id, weekday, time),
    foreign key (workspace_id, channel_id) references queues (workspace_id, channel_id)
);

-- A publication waits in the queue as long as it is planned for the time that stands here. What somebody moves by
-- hand has left the queue, and is in it again when it is moved back.
create table queue_entries (
    workspace_id uuid not null,
    publication_id uuid not null,
    channel_id uuid not null,
    planned_local text not null,
    planned_zone text not null,
    added_at bigint not null,
    added_by uuid not null references users (id),
    primary key (workspace_id, publication_id),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id),
    foreign key (workspace_id, channel_id) references queues (workspace_id, channel_id)
);
create index queue_entries_of_channel on queue_entries (workspace_id, channel_id);

-- The secret link by which a member's own calendar reads the agenda. The link isn't kept, only its hash.
create table agenda_links (
    workspace_id uuid not null references workspaces (workspace_id),
    user_id uuid not null references users (id),
    token_hash bytea not null unique,
    language text not null,
    created_at bigint not null,
    read_at bigint,
    primary key (workspace_id, user_id)
);

create index originals_planned on originals (workspace_id, planned_at) where state = 'scheduled';
create index originals_out on originals (workspace_id, published_at);
create index publications_out on publications (workspace_id, published_at);
