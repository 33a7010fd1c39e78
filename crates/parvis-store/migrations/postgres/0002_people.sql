-- How people come in.
create table sessions (
    id uuid primary key,
    token_hash bytea not null unique,
    user_id uuid not null references users (id),
    created_at bigint not null,
    seen_at bigint not null,
    expires_at bigint not null,
    user_agent text not null
);
create index sessions_of_user on sessions (user_id);
create index sessions_by_end on sessions (expires_at);

-- Links that work once: they sign in, or let a new password be set.
create table one_time_links (
    token_hash bytea primary key,
    user_id uuid not null references users (id),
    purpose text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
create index one_time_links_of_user on one_time_links (user_id);

create table invitations (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    email text not null,
    role text not null,
    token_hash bytea not null unique,
    invited_by uuid not null references users (id),
    created_at bigint not null,
    expires_at bigint not null,
    accepted_at bigint,
    accepted_by uuid references users (id),
    revoked_at bigint,
    primary key (workspace_id, id)
);
create index invitations_newest on invitations (workspace_id, created_at, id);
