-- What goes out when: each channel's times of the week, what waits in its queue, and who looks from outside.
create table queues (
    workspace_id blob not null,
    channel_id blob not null,
    -- Where the clocks are that the channel's slots are read on.
    zone text not null,
    paused_at integer,
    version integer not null,
    primary key (workspace_id, channel_id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) strict;

-- A weekday is 1, Monday, to 7, Sunday; a time is HH:MM.
create table slots (
    workspace_id blob not null,
    channel_id blob not null,
    weekday integer not null,
    time text not null,
    primary key (workspace_id, channel_id, weekday, time),
    foreign key (workspace_id, channel_id) references queues (workspace_id, channel_id)
) strict;

-- A publication waits in the queue as long as it is planned for the time that stands here. What somebody moves by
-- hand has left the queue, and is in it again when it is moved back.
create table queue_entries (
    workspace_id blob not null,
    publication_id blob not null,
    channel_id blob not null,
    planned_local text not null,
    planned_zone text not null,
    added_at integer not null,
    added_by blob not null references users (id),
    primary key (workspace_id, publication_id),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id),
    foreign key (workspace_id, channel_id) references queues (workspace_id, channel_id)
) strict;
create index queue_entries_of_channel on queue_entries (workspace_id, channel_id);

-- The secret link by which a member's own calendar reads the agenda. The link isn't kept, only its hash.
create table agenda_links (
    workspace_id blob not null references workspaces (workspace_id),
    user_id blob not null references users (id),
    token_hash blob not null unique,
    language text not null,
    created_at integer not null,
    read_at integer,
    primary key (workspace_id, user_id)
) strict;

create index originals_planned on originals (workspace_id, planned_at) where state = 'scheduled';
create index originals_out on originals (workspace_id, published_at);
create index publications_out on publications (workspace_id, published_at);
