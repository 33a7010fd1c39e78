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
