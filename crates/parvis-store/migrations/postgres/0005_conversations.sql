-- What comes back: who speaks, what they say, what is counted, and when it is read.
create table accounts (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    network text not null,
    remote_id text not null,
    handle text not null,
    display_name text,
    url text,
    -- Where its picture is there; what was fetched from where, and what it became here.
    picture text,
    avatar_of text,
    avatar text,
    trusted_at bigint,
    trusted_by uuid references users (id),
    first_heard_at bigint not null,
    heard_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, network, remote_id)
);

create table conversations (
    workspace_id uuid not null,
    id uuid not null,
    channel_id uuid not null,
    root_id text not null,
    root_version text not null,
    root_url text,
    publication_id uuid,
    original_id uuid,
    state text not null,
    state_since bigint not null,
    unread boolean not null,
    last_at bigint not null,
    root_gone_at bigint,
    created_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, channel_id, root_id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
);
create index conversations_newest on conversations (workspace_id, last_at, id);
create index conversations_by_state on conversations (workspace_id, state, last_at, id);
create index conversations_of_original on conversations (workspace_id, original_id);
create index conversations_of_publication on conversations (workspace_id, publication_id);

-- A parent is named by its identity on the network: a child may come before it.
create table messages (
    workspace_id uuid not null,
    id uuid not null,
    conversation_id uuid not null,
    account_id uuid not null,
    ours boolean not null,
    remote_id text,
    remote_version text,
    remote_url text,
    parent_id text not null,
    text text not null,
    links text not null,
    languages text not null,
    attachments bigint not null,
    written_at bigint not null,
    received_at bigint not null,
    -- When it was last seen where it was written.
    seen_at bigint not null,
    state text not null,
    state_since bigint not null,
    state_by uuid references users (id),
    not_for_everybody boolean not null,
    hidden_there boolean not null,
    gone_at bigint,
    -- An answer that was written here.
    answer_state text,
    answer_reason text,
    delivery_id uuid,
    withdrawal_id uuid,
    ruling_id uuid,
    answered_by uuid references users (id),
    primary key (workspace_id, id),
    foreign key (workspace_id, conversation_id) references conversations (workspace_id, id),
    foreign key (workspace_id, account_id) references accounts (workspace_id, id),
    foreign key (workspace_id, delivery_id) references deliveries (workspace_id, id),
    foreign key (workspace_id, withdrawal_id) references deliveries (workspace_id, id),
    foreign key (workspace_id, ruling_id) references rulings (workspace_id, id)
);
create unique index messages_once on messages (workspace_id, conversation_id, remote_id)
    where remote_id is not null;
create index messages_in_order on messages (workspace_id, conversation_id, written_at, id);
create index messages_waiting on messages (workspace_id, conversation_id)
    where state = 'waiting' and gone_at is null;
create index messages_of_account on messages (workspace_id, account_id, written_at);

-- Each number as it was read. Null is unknown, never zero.
create table observations (
    workspace_id uuid not null,
    id uuid not null,
    publication_id uuid not null,
    metric text not null,
    value bigint,
    read_at bigint not null,
    still_at bigint not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id)
);
create index observations_newest on observations (workspace_id, publication_id, metric, read_at, id);

-- When each channel is listened to again, and how far it has been heard.
create table readings (
    workspace_id uuid not null,
    channel_id uuid not null,
    next_at bigint not null,
    lease_node text,
    lease_id uuid,
    lease_until bigint,
    failures bigint not null,
    -- Everything that happened until then has been heard.
    heard_until bigint not null,
    -- A page that is still to be read, and what will have been heard then.
    news_cursor text,
    news_top bigint,
    read_at bigint,
    primary key (workspace_id, channel_id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);
create index readings_due on readings (next_at);

-- When what hangs from a publication is read again; null: not by itself any more.
create table threads (
    workspace_id uuid not null,
    publication_id uuid not null,
    channel_id uuid not null,
    next_at bigint,
    -- A page that is still to be read, and when the reading it belongs to began.
    cursor text,
    begun_at bigint,
    read_at bigint,
    primary key (workspace_id, publication_id),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);
create index threads_due on threads (workspace_id, channel_id, next_at);
