-- How people come in.
create table sessions (
    id blob primary key,
    token_hash blob not null unique,
    user_id blob not null references users (id),
    created_at integer not null,
    seen_at integer not null,
    expires_at integer not null,
    user_agent text not null
) strict;
create index sessions_of_user on sessions (user_id);
create index sessions_by_end on sessions (expires_at);

-- Links that work once: they sign in, or let a new password be set.
create table one_time_links (
    token_hash blob primary key,
    user_id blob not null references users (id),
    purpose text not null,
    created_at integer not null,
    expires_at integer not null,
    used_at integer
) strict;
create index one_time_links_of_user on one_time_links (user_id);

create table invitations (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    email text not null,
    role text not null,
    token_hash blob not null unique,
    invited_by blob not null references users (id),
    created_at integer not null,
    expires_at integer not null,
    accepted_at integer,
    accepted_by blob references users (id),
    revoked_at integer,
    primary key (workspace_id, id)
) strict;
create index invitations_newest on invitations (workspace_id, created_at, id);
