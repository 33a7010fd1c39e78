-- Where we stand and what we want. What is here is the present; `strategy_revisions` has every state it was in.
create table strategies (
    workspace_id blob primary key references workspaces (workspace_id),
    introduction text not null,
    number integer not null
) strict;

-- `usages` is in a table of its own. A metric is in words, or one that is read on a channel.
create table objectives (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    name text not null,
    metric text not null,
    counted_metric text,
    counted_channel_id blob,
    baseline text,
    target text not null,
    by_day text,
    budget text not null,
    created_at integer not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, counted_channel_id) references channels (workspace_id, id)
) strict;

create table objective_usages (
    workspace_id blob not null references workspaces (workspace_id),
    objective_id blob not null,
    usage_id blob not null,
    primary key (workspace_id, objective_id, usage_id),
    foreign key (workspace_id, objective_id) references objectives (workspace_id, id),
    foreign key (workspace_id, usage_id) references usages (workspace_id, id)
) strict;
create index objective_usages_by_usage on objective_usages (workspace_id, usage_id);

-- What a channel serves. The one with the channel's own identifier is its main serving: usage, audience and rhythm of
-- that stand at the channel, and here is what is added. The others have everything here.
create table servings (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    channel_id blob not null,
    usage_id blob,
    audience_id blob,
    rhythm_times integer,
    rhythm_per text,
    tone text not null,
    kinds text not null,
    answer_hours integer,
    primary key (workspace_id, id),
    foreign key (workspace_id, channel_id) references channels (workspace_id, id),
    foreign key (workspace_id, usage_id) references usages (workspace_id, id),
    foreign key (workspace_id, audience_id) references audiences (workspace_id, id),
    check (id <> channel_id or (usage_id is null and audience_id is null and rhythm_times is null))
) strict;
create index servings_by_channel on servings (workspace_id, channel_id);

-- Never changed, never deleted.
create table strategy_revisions (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    number integer not null,
    cause text not null,
    why text not null,
    grounds text not null,
    returned_to integer,
    content text not null,
    made_by blob not null references users (id),
    made_at integer not null,
    primary key (workspace_id, id),
    unique (workspace_id, number)
) strict;

create table strategy_proposals (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    base integer not null,
    content text not null,
    why text not null,
    state text not null,
    made_by blob not null references users (id),
    made_at integer not null,
    settled_by blob references users (id),
    settled_at integer,
    answer text not null,
    revision integer,
    primary key (workspace_id, id)
) strict;
create index strategy_proposals_newest on strategy_proposals (workspace_id, state, made_at, id);

-- `said` is the passage as it stood when something was noted on it.
create table strategy_remarks (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    passage text not null,
    passage_id blob,
    quote text not null,
    said text not null,
    answers blob,
    body text not null,
    made_by blob not null references users (id),
    made_at integer not null,
    settled_by blob references users (id),
    settled_at integer,
    primary key (workspace_id, id),
    foreign key (workspace_id, answers) references strategy_remarks (workspace_id, id)
) strict;
create index strategy_remarks_threads on strategy_remarks (workspace_id, made_at, id) where answers is null;
create index strategy_remarks_answers on strategy_remarks (workspace_id, answers, made_at, id);
