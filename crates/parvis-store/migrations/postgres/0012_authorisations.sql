-- What a network's server knows this installation by, sealed: one for each server and each address people come back to.
create table registrations (
    network text not null,
    server text not null,
    redirect text not null,
    key_id text not null,
    sealed bytea not null,
    made_at bigint not null,
    primary key (network, server, redirect)
);

-- Somebody was sent to a network's server to let us in, and hasn't come back yet. Sealed: the registration, and the
-- secret that proves who asked.
create table authorisations (
    workspace_id uuid not null references workspaces (workspace_id),
    state_hash bytea not null,
    session_id uuid not null,
    channel_id uuid not null,
    again boolean not null,
    network text not null,
    server text not null,
    key_id text not null,
    sealed bytea not null,
    created_at bigint not null,
    expires_at bigint not null,
    primary key (workspace_id, state_hash)
);
