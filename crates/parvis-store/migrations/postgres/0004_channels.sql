-- Where the brand speaks, what is made for it, and what goes out.
create table channels (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    name text not null,
    -- Null: a place where somebody publishes by hand.
    network text,
    address text,
    remote_id text,
    handle text,
    display_name text,
    server text,
    -- Null: undecided.
    usage_id uuid,
    audience_id uuid,
    rhythm_times bigint,
    rhythm_per text,
    keeper_id uuid references users (id),
    review_on text,
    status text not null,
    status_reason text,
    status_since bigint not null,
    -- The network asked us to wait until then.
    not_before bigint,
    -- The key used last: the next one sorts after it, even when the clock was moved back.
    last_key text,
    last_key_at bigint,
    version bigint not null,
    created_at bigint not null,
    created_by uuid not null references users (id),
    disconnected_at bigint,
    primary key (workspace_id, id),
    foreign key (workspace_id, usage_id) references usages (workspace_id, id),
    foreign key (workspace_id, audience_id) references audiences (workspace_id, id)
);
create unique index channels_one_per_account on channels (workspace_id, network, remote_id)
    where disconnected_at is null;

-- What channels act with, encrypted; the key is in a file outside.
create table credentials (
    workspace_id uuid not null,
    channel_id uuid not null,
    key_id text not null,
    sealed bytea not null,
    -- Counts what was kept: whoever renews names the one it began with.
    generation bigint not null,
    renew_at bigint,
    renewing_by text,
    renewing_until bigint,
    kept_at bigint not null,
    primary key (workspace_id, channel_id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);
create index credentials_to_renew on credentials (renew_at);

create table variants (
    workspace_id uuid not null,
    id uuid not null,
    original_id uuid not null,
    channel_id uuid not null,
    content text not null,
    made_from uuid,
    version bigint not null,
    created_at bigint not null,
    updated_at bigint not null,
    updated_by uuid not null references users (id),
    primary key (workspace_id, id),
    unique (workspace_id, original_id, channel_id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id),
    foreign key (workspace_id, made_from) references revisions (workspace_id, id)
);

-- Never changed: what was ruled on is what goes out.
create table variant_revisions (
    workspace_id uuid not null,
    id uuid not null,
    variant_id uuid not null,
    number bigint not null,
    content text not null,
    made_from uuid,
    created_at bigint not null,
    created_by uuid not null references users (id),
    primary key (workspace_id, id),
    unique (workspace_id, variant_id, number),
    foreign key (workspace_id, variant_id) references variants (workspace_id, id),
    foreign key (workspace_id, made_from) references revisions (workspace_id, id)
);

-- Outgoing effects, written in the transaction of their cause.
create table deliveries (
    workspace_id uuid not null,
    id uuid not null,
    kind text not null,
    -- A publication, a message: what `kind` says.
    subject_id uuid not null,
    channel_id uuid not null,
    payload text not null,
    state text not null,
    run_at bigint not null,
    attempts bigint not null,
    looks bigint not null,
    -- Something may stand there although we don't know: look before sending.
    uncertain boolean not null,
    reason text,
    -- Who holds it, by which attempt, and until when.
    lease_node text,
    lease_attempt_id uuid,
    lease_until bigint,
    created_at bigint not null,
    finished_at bigint,
    primary key (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);
-- Two nodes can't work for one channel at the same time, whatever they believe.
create unique index deliveries_one_at_a_time on deliveries (workspace_id, channel_id)
    where state = 'running';
create index deliveries_due on deliveries (run_at, id)
    where state in ('available', 'retryable');
create index deliveries_leased on deliveries (lease_until)
    where state = 'running';
create index deliveries_of_subject on deliveries (workspace_id, subject_id, created_at);

create table delivery_parts (
    workspace_id uuid not null,
    delivery_id uuid not null,
    position bigint not null,
    key text not null,
    made_at bigint not null,
    begun_at bigint,
    remote_id text,
    remote_version text,
    remote_url text,
    primary key (workspace_id, delivery_id, position),
    foreign key (workspace_id, delivery_id) references deliveries (workspace_id, id)
);

create table attempts (
    workspace_id uuid not null,
    id uuid not null,
    delivery_id uuid not null,
    number bigint not null,
    node text not null,
    started_at bigint not null,
    ended_at bigint,
    outcome text not null,
    code text,
    because text,
    words text,
    next_at bigint,
    primary key (workspace_id, id),
    unique (workspace_id, delivery_id, number),
    foreign key (workspace_id, delivery_id) references deliveries (workspace_id, id)
);

create table attempt_steps (
    workspace_id uuid not null,
    attempt_id uuid not null,
    position bigint not null,
    step text not null,
    at bigint not null,
    primary key (workspace_id, attempt_id, position),
    foreign key (workspace_id, attempt_id) references attempts (workspace_id, id)
);

create table publications (
    workspace_id uuid not null,
    id uuid not null,
    original_id uuid not null,
    variant_id uuid not null,
    revision_id uuid not null,
    channel_id uuid not null,
    state text not null,
    state_since bigint not null,
    reason text,
    -- What somebody planned; null when it was placed at once.
    planned_local text,
    planned_zone text,
    due_at bigint not null,
    ruling_id uuid not null,
    -- Null is unknown, never zero.
    minutes_spent bigint,
    remote_id text,
    remote_version text,
    remote_url text,
    published_at bigint,
    delivery_id uuid,
    withdrawal_id uuid,
    created_at bigint not null,
    created_by uuid not null references users (id),
    primary key (workspace_id, id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id),
    foreign key (workspace_id, variant_id) references variants (workspace_id, id),
    foreign key (workspace_id, revision_id) references variant_revisions (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id),
    foreign key (workspace_id, ruling_id) references rulings (workspace_id, id),
    foreign key (workspace_id, delivery_id) references deliveries (workspace_id, id),
    foreign key (workspace_id, withdrawal_id) references deliveries (workspace_id, id)
);
create index publications_newest on publications (workspace_id, due_at, id);
create index publications_of_original on publications (workspace_id, original_id, due_at, id);
create index publications_of_channel on publications (workspace_id, channel_id, due_at, id);
create index publications_by_state on publications (workspace_id, state, due_at, id);
-- Who answers to something on a network is found by what stands there.
create index publications_by_remote on publications (workspace_id, channel_id, remote_id);

-- Each change of a publication's state: the story its receipt tells. Never changed.
create table publication_events (
    workspace_id uuid not null,
    publication_id uuid not null,
    position bigint not null,
    state text not null,
    reason text,
    at bigint not null,
    -- Null: the worker.
    user_id uuid references users (id),
    primary key (workspace_id, publication_id, position),
    foreign key (workspace_id, publication_id) references publications (workspace_id, id)
);

-- What the rehearsal network remembers. Apart from the channel, as any network's memory is.
create table rehearsal_worlds (
    workspace_id uuid not null references workspaces (workspace_id),
    channel_id uuid not null,
    state text not null,
    primary key (workspace_id, channel_id)
);
