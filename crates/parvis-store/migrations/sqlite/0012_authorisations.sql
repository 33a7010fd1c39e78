-- What a network's server knows this installation by, sealed: one for each server and each address people come back to.
create table registrations (
    network text not null,
    server text not null,
    redirect text not null,
    key_id text not null,
    sealed blob not null,
    made_at integer not null,
    primary key (network, server, redirect)
) strict;

-- Somebody was sent to a network's server to let us in, and hasn't come back yet. Sealed: the registration, and the
-- secret that proves who asked.
create table authorisations (
    workspace_id blob not null references workspaces (workspace_id),
    state_hash blob not null,
    session_id blob not null,
    channel_id blob not null,
    again integer not null,
    network text not null,
    server text not null,
    key_id text not null,
    sealed blob not null,
    created_at integer not null,
    expires_at integer not null,
    primary key (workspace_id, state_hash)
) strict;
