-- How scripts come in, and what people are told.

-- Words by which a script acts for a member, within scopes.
create table tokens (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    user_id blob not null references users (id),
    name text not null,
    token_hash blob not null unique,
    scopes text not null,
    created_at integer not null,
    expires_at integer not null,
    used_at integer,
    revoked_at integer,
    primary key (workspace_id, id)
) strict;
create index tokens_newest on tokens (workspace_id, created_at, id);

-- What needs a member: one row for one cause. about: a JSON object that fills the sentence.
create table notices (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    user_id blob not null references users (id),
    kind text not null,
    noun text not null,
    noun_id blob not null,
    about text not null,
    since integer not null,
    created_at integer not null,
    read_at integer,
    settled_at integer,
    primary key (workspace_id, id)
) strict;
create unique index notices_of_cause on notices (workspace_id, user_id, kind, noun_id) where settled_at is null;
create index notices_newest on notices (workspace_id, user_id, created_at, id);

-- How a member wants to be told of a kind: here, at_once, digest, off. Without a row the role's default holds.
create table notice_settings (
    workspace_id blob not null references workspaces (workspace_id),
    user_id blob not null references users (id),
    kind text not null,
    way text not null,
    primary key (workspace_id, user_id, kind)
) strict;

-- When a member is told how things stand. rhythm: daily, weekly, never; weekday: 1 is Monday.
create table digests (
    workspace_id blob not null references workspaces (workspace_id),
    user_id blob not null references users (id),
    rhythm text not null,
    weekday integer not null,
    hour integer not null,
    zone text not null,
    next_at integer,
    looked_at integer not null,
    primary key (workspace_id, user_id)
) strict;
create index digests_due on digests (next_at);

-- Mail on its way, written in the transaction of its cause. What it says is forgotten once it has left.
create table mails (
    id blob primary key,
    workspace_id blob references workspaces (workspace_id),
    user_id blob references users (id),
    kind text not null,
    to_name text not null,
    to_address text not null,
    message_id text not null unique,
    content text not null,
    unsubscribe_hash blob unique,
    created_at integer not null,
    state text not null,
    attempts integer not null,
    next_at integer not null,
    sent_at integer,
    refusal text
) strict;
create index mails_due on mails (state, next_at);
create index mails_of_user on mails (user_id, created_at);
