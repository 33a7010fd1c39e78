-- Where we stand and what we want. What is here is the present; `strategy_revisions` has every state it was in.
create table strategies (
    workspace_id uuid primary key references workspaces (workspace_id),
    introduction text not null,
    number bigint not null
);

-- `usages` is in a table of its own. A metric is in words, or one that is read on a channel.
create table objectives (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    name text not null,
    metric text not null,
    counted_metric text,
    counted_channel_id uuid,
    baseline text,
    target text not null,
    by_day text,
    budget text not null,
    created_at bigint not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, counted_channel_id) references channels (workspace_id, id)
);

create table objective_usages (
    workspace_id uuid not null references workspaces (workspace_id),
    objective_id uuid not null,
    usage_id uuid not null,
    primary key (workspace_id, objective_id, usage_id),
    foreign key (workspace_id, objective_id) references objectives (workspace_id, id),
    foreign key (workspace_id, usage_id) references usages (workspace_id, id)
);
create index objective_usages_by_usage on objective_usages (workspace_id, usage_id);

-- What a channel serves. The one with the channel's own identifier is its main serving: usage, audience and rhythm of
-- that stand at the channel, and here is what is added. The others have everything here.
create table servings (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    channel_id uuid not null,
    usage_id uuid,
    audience_id uuid,
    rhythm_times bigint,
    rhythm_per text,
    tone text not null,
    kinds text not null,
    answer_hours bigint,
    primary key (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id),
    foreign key (workspace_id, usage_id) references usages (workspace_id, id),
    foreign key (workspace_id, audience_id) references audiences (workspace_id, id),
    check (id <> channel_id or (usage_id is null and audience_id is null and rhythm_times is null))
);
create index servings_by_channel on servings (workspace_id, channel_id);

-- Never changed, never deleted.
create table strategy_revisions (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    number bigint not null,
    cause text not null,
    why text not null,
    grounds text not null,
    returned_to bigint,
    content text not null,
    made_by uuid not null references users (id),
    made_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, number)
);

create table strategy_proposals (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    base bigint not null,
    content text not null,
    why text not null,
    state text not null,
    made_by uuid not null references users (id),
    made_at bigint not null,
    settled_by uuid references users (id),
    settled_at bigint,
    answer text not null,
    revision bigint,
    primary key (workspace_id, id)
);
create index strategy_proposals_newest on strategy_proposals (workspace_id, state, made_at, id);

-- `said` is the passage as it stood when something was noted on it.
create table strategy_remarks (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    passage text not null,
    passage_id uuid,
    quote text not null,
    said text not null,
    answers uuid,
    body text not null,
    made_by uuid not null references users (id),
    made_at bigint not null,
    settled_by uuid references users (id),
    settled_at bigint,
    primary key (workspace_id, id),
    foreign key (workspace_id, answers) references strategy_remarks (workspace_id, id)
);
create index strategy_remarks_threads on strategy_remarks (workspace_id, made_at, id) where answers is null;
create index strategy_remarks_answers on strategy_remarks (workspace_id, answers, made_at, id);
