-- How scripts come in, and what people are told.

-- Words by which a script acts for a member, within scopes.
create table tokens (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    user_id uuid not null references users (id),
    name text not null,
    token_hash bytea not null unique,
    scopes text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    revoked_at bigint,
    primary key (workspace_id, id)
);
create index tokens_newest on tokens (workspace_id, created_at, id);

-- What needs a member: one row for one cause. about: a JSON object that fills the sentence.
create table notices (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    user_id uuid not null references users (id),
    kind text not null,
    noun text not null,
    noun_id uuid not null,
    about text not null,
    since bigint not null,
    created_at bigint not null,
    read_at bigint,
    settled_at bigint,
    primary key (workspace_id, id)
);
create unique index notices_of_cause on notices (workspace_id, user_id, kind, noun_id) where settled_at is null;
create index notices_newest on notices (workspace_id, user_id, created_at, id);

-- How a member wants to be told of a kind: here, at_once, digest, off. Without a row the role's default holds.
create table notice_settings (
    workspace_id uuid not null references workspaces (workspace_id),
    user_id uuid not null references users (id),
    kind text not null,
    way text not null,
    primary key (workspace_id, user_id, kind)
);

-- When a member is told how things stand. rhythm: daily, weekly, never; weekday: 1 is Monday.
create table digests (
    workspace_id uuid not null references workspaces (workspace_id),
    user_id uuid not null references users (id),
    rhythm text not null,
    weekday bigint not null,
    hour bigint not null,
    zone text not null,
    next_at bigint,
    looked_at bigint not null,
    primary key (workspace_id, user_id)
);
create index digests_due on digests (next_at);

-- Mail on its way, written in the transaction of its cause. What it says is forgotten once it has left.
create table mails (
    id uuid primary key,
    workspace_id uuid references workspaces (workspace_id),
    user_id uuid references users (id),
    kind text not null,
    to_name text not null,
    to_address text not null,
    message_id text not null unique,
    content text not null,
    unsubscribe_hash bytea unique,
    created_at bigint not null,
    state text not null,
    attempts bigint not null,
    next_at bigint not null,
    sent_at bigint,
    refusal text
);
create index mails_due on mails (state, next_at);
create index mails_of_user on mails (user_id, created_at);
