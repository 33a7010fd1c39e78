-- What comes back: who speaks, what they say, what is counted, and when it is read.
create table accounts (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    network text not null,
    remote_id text not null,
    handle text not null,
    display_name text,
    url text,
    -- Where its picture is there; what was fetched from where, and what it became here.
    picture text,
    avatar_of text,
    avatar text,
    trusted_at integer,
    trusted_by blob references users (id),
    first_heard_at integer not null,
    heard_at integer not null,
    primary key (workspace_id, id),
    unique (workspace_id, network, remote_id)
) strict;

create table conversations (
    workspace_id blob not null,
    id blob not null,
    channel_id blob not null,
    root_id text not null,
    root_version text not null,
    root_url text,
    publication_id blob,
    original_id blob,
    state text not null,
    state_since integer not null,
    unread integer not null,
    last_at integer not null,
    root_gone_at integer,
    created_at integer not null,
    primary key (workspace_id, id),
    unique (workspace_id, channel_id, root_id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
) strict;
create index conversations_newest on conversations (workspace_id, last_at, id);
create index conversations_by_state on conversations (workspace_id, state, last_at, id);
create index conversations_of_original on conversations (workspace_id, original_id);
create index conversations_of_publication on conversations (workspace_id, publication_id);

-- A parent is named by its identity on the network: a child may come before it.
create table messages (
    workspace_id blob not null,
    id blob not null,
    conversation_id blob not null,
    account_id blob not null,
    ours integer not null,
    remote_id text,
    remote_version text,
    remote_url text,
    parent_id text not null,
    text text not null,
    links text not null,
    languages text not null,
    attachments integer not null,
    written_at integer not null,
    received_at integer not null,
    -- When it was last seen where it was written.
    seen_at integer not null,
    state text not null,
    state_since integer not null,
    state_by blob references users (id),
    not_for_everybody integer not null,
    hidden_there integer not null,
    gone_at integer,
    -- An answer that was written here.
    answer_state text,
    answer_reason text,
    delivery_id blob,
    withdrawal_id blob,
    ruling_id blob,
    answered_by blob references users (id),
    primary key (workspace_id, id),
    foreign key (workspace_id, conversation_id) references conversations (workspace_id, id),
    foreign key (workspace_id, account_id) references accounts (workspace_id, id),
    foreign key (workspace_id, delivery_id) references deliveries (workspace_id, id),
    foreign key (workspace_id, withdrawal_id) references deliveries (workspace_id, id),
    foreign key (workspace_id, ruling_id) references rulings (workspace_id, id)
) strict;
create unique index messages_once on messages (workspace_id, conversation_id, remote_id)
    where remote_id is not null;
create index messages_in_order on messages (workspace_id, conversation_id, written_at, id);
create index messages_waiting on messages (workspace_id, conversation_id)
    where state = 'waiting' and gone_at is null;
create index messages_of_account on messages (workspace_id, account_id, written_at);

-- Each number as it was read. Null is unknown, never zero.
create table observations (
    workspace_id blob not null,
    id blob not null,
    publication_id blob not null,
    metric text not null,
    value integer,
    read_at integer not null,
    still_at integer not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id)
) strict;
create index observations_newest on observations (workspace_id, publication_id, metric, read_at, id);

-- When each channel is listened to again, and how far it has been heard.
create table readings (
    workspace_id blob not null,
    channel_id blob not null,
    next_at integer not null,
    lease_node text,
    lease_id blob,
    lease_until integer,
    failures integer not null,
    -- Everything that happened until then has been heard.
    heard_until integer not null,
    -- A page that is still to be read, and what will have been heard then.
    news_cursor text,
    news_top integer,
    read_at integer,
    primary key (workspace_id, channel_id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) strict;
create index readings_due on readings (next_at);

-- When what hangs from a publication is read again; null: not by itself any more.
create table threads (
    workspace_id blob not null,
    publication_id blob not null,
    channel_id blob not null,
    next_at integer,
    -- A page that is still to be read, and when the reading it belongs to began.
    cursor text,
    begun_at integer,
    read_at integer,
    primary key (workspace_id, publication_id),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) strict;
create index threads_due on threads (workspace_id, channel_id, next_at);
