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
