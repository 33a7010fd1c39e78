-- Whether to be somewhere, what is tried, and what is known about networks.

-- What the workspace itself says about networks: its own, or over what is shipped (the identifier is the shipped one's
-- then). A shipped fact that nobody touched has no row.
create table facts (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    network text not null,
    kind text not null,
    says text not null,
    -- In millionths of the unit.
    amount bigint,
    unit text,
    since_day text,
    source text not null,
    checked_on text not null,
    aside boolean not null,
    shipped boolean not null,
    version bigint not null,
    -- When what it says changed last; looking it up again doesn't count.
    changed_at bigint not null,
    changed_by uuid not null references users (id),
    primary key (workspace_id, id)
);
create index facts_by_change on facts (workspace_id, changed_at);

-- One dated answer with everything it was worked out from. Never changed but for `newest`.
create table weighings (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    -- The channel's identifier, or the word of a network where we have none.
    place text not null,
    name text not null,
    network text,
    channel_id uuid,
    -- What the rules say, and what somebody chose; and why, where that differs.
    worked_out text not null,
    answer text not null,
    why text not null,
    inputs text not null,
    reasoning text not null,
    keeper_id uuid references users (id),
    look_again_on text,
    made_by uuid not null references users (id),
    made_at bigint not null,
    newest boolean not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);
create unique index weighings_newest on weighings (workspace_id, place) where newest;
create index weighings_of_place on weighings (workspace_id, place, made_at, id);
create index weighings_due on weighings (workspace_id, look_again_on) where newest;

create table trials (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    channel_id uuid not null,
    why text not null,
    metric text not null,
    -- In hundredths; null where it is judged by hand.
    at_least bigint,
    sentence text not null,
    minutes_most bigint,
    weeks bigint not null,
    opened_at bigint not null,
    opened_by uuid not null references users (id),
    ends_at bigint not null,
    ends_on text not null,
    closed_at bigint,
    closed_by uuid references users (id),
    result text,
    -- What was counted when it was closed.
    measured text not null,
    note text not null,
    then_do text,
    primary key (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
);
-- A channel is tried for one thing at a time.
create unique index trials_running on trials (workspace_id, channel_id) where closed_at is null;
create index trials_due on trials (workspace_id, ends_at) where closed_at is null;
create index trials_of_channel on trials (workspace_id, channel_id, opened_at, id);

create index conversations_of_channel on conversations (workspace_id, channel_id, created_at);
create index publications_out_there on publications (workspace_id, channel_id, published_at);
