-- What was promised for a channel from when on: written each time it changed. The first row says what held when the
-- watch saw it first.
create table channel_terms (
    workspace_id blob not null,
    channel_id blob not null,
    number integer not null,
    since integer not null,
    usage integer not null,
    keeper integer not null,
    rhythm_times integer,
    rhythm_per text,
    answer_hours integer,
    -- The last day before the promise holds again, and why it doesn't.
    paused_until text,
    pause_reason text not null,
    primary key (workspace_id, channel_id, number),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) strict;

-- What was seen on a channel from outside: by somebody, or by the worker on its page or in its feed. Null: not looked at.
create table looks (
    workspace_id blob not null,
    id blob not null,
    channel_id blob not null,
    -- hand, page, feed
    way text not null,
    at integer not null,
    looked_by blob references users (id),
    last_piece_on text,
    questions integer,
    oldest_question_on text,
    -- A day, or none.
    pinned text,
    -- ok, dead, unreachable
    link text,
    address text,
    status integer,
    because text,
    note text not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) strict;
create index looks_newest on looks (workspace_id, channel_id, at, id);

-- How each channel does, as the watch said last. `health` is a JSON object.
create table channel_health (
    workspace_id blob not null,
    channel_id blob not null,
    state text not null,
    since integer not null,
    -- The day whose evening it tells, in the workspace's zone.
    day text not null,
    judged_at integer not null,
    health text not null,
    primary key (workspace_id, channel_id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) strict;
create index channel_health_by_state on channel_health (workspace_id, state);

-- Each change of a channel's state, or of what is neglected there. Never changed.
create table health_changes (
    workspace_id blob not null,
    id blob not null,
    channel_id blob not null,
    at integer not null,
    before text,
    after text not null,
    -- What became true, and what was over: JSON arrays of kinds.
    began text not null,
    ended text not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) strict;
create index health_changes_newest on health_changes (workspace_id, channel_id, at, id);

-- What the keeper is told, and then the lead: one for a channel while something is neglected there. When another kind
-- joins, it is another alarm.
create table neglect_alarms (
    workspace_id blob not null,
    channel_id blob not null,
    id blob not null,
    kinds text not null,
    raised_at integer not null,
    heeded_at integer,
    heeded_by blob references users (id),
    primary key (workspace_id, channel_id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) strict;

-- A kind that is no alarm until a day, and why.
create table alarms_set_aside (
    workspace_id blob not null,
    channel_id blob not null,
    kind text not null,
    until text not null,
    reason text not null,
    set_by blob not null references users (id),
    set_at integer not null,
    primary key (workspace_id, channel_id, kind),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) strict;

-- To revive a channel, or to leave it well. `content` is a JSON object that the plan's kind gives its shape.
create table plans (
    workspace_id blob not null,
    id blob not null,
    channel_id blob not null,
    kind text not null,
    state text not null,
    content text not null,
    reason text not null,
    version integer not null,
    made_by blob not null references users (id),
    made_at integer not null,
    changed_at integer not null,
    closed_by blob references users (id),
    closed_at integer,
    primary key (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id)
) strict;
create index plans_of_channel on plans (workspace_id, channel_id, made_at, id);
create unique index plans_one_at_a_time on plans (workspace_id, channel_id) where closed_at is null;

create table plan_steps (
    workspace_id blob not null,
    plan_id blob not null,
    position integer not null,
    step text not null,
    -- What it is about: a JSON object.
    about text not null,
    done_at integer,
    done_by blob references users (id),
    primary key (workspace_id, plan_id, position),
    foreign key (workspace_id, plan_id) references plans (workspace_id, id)
) strict;
