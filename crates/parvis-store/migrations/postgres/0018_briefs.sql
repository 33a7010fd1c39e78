-- Requests for content before there is content, what was answered to them, and campaigns.

-- What was asked for. Days are as they were written. waits_for: cm, asker. A usage and an audience are named by their
-- words, too: a brief remembers what it was asked for when they are gone.
create table briefs (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    title text not null,
    purpose text not null,
    usage_id uuid,
    usage_words text not null,
    audience_id uuid,
    audience_words text not null,
    due_on text,
    due_why text not null,
    material text not null,
    form text,
    place text not null,
    more text not null,
    asked_by uuid references users (id),
    client_link_id uuid,
    client_name text not null,
    -- asked, answered, agreed, became, declined, withdrawn
    state text not null,
    waits_for text,
    waits_since bigint,
    first_answered_at bigint,
    original_id uuid,
    campaign_id uuid,
    recommendation_id uuid,
    became_at bigint,
    -- Lower case, without marks, to be searched.
    folded text not null,
    version bigint not null,
    asked_at bigint not null,
    changed_at bigint not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, client_link_id) references client_links (workspace_id, id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id),
    foreign key (workspace_id, recommendation_id) references recommendations (workspace_id, id)
);
create index briefs_newest on briefs (workspace_id, asked_at, id);
create index briefs_by_state on briefs (workspace_id, state, asked_at, id);
create index briefs_of_asker on briefs (workspace_id, asked_by, asked_at, id);
create index briefs_of_link on briefs (workspace_id, client_link_id, asked_at, id);
create index briefs_waiting on briefs (workspace_id, waits_for, waits_since) where waits_for is not null;
create index briefs_of_original on briefs (workspace_id, original_id) where original_id is not null;
create index briefs_of_campaign on briefs (workspace_id, campaign_id) where campaign_id is not null;

-- Every answer that was given; the last one holds. kind: feasible, otherwise, declined. Minutes that nobody knows are null.
create table brief_answers (
    workspace_id uuid not null,
    brief_id uuid not null,
    number bigint not null,
    kind text not null,
    says text not null,
    form text,
    place text not null,
    later_on text,
    minutes_from bigint,
    minutes_to bigint,
    answered_by uuid not null references users (id),
    answered_at bigint not null,
    primary key (workspace_id, brief_id, number),
    foreign key (workspace_id, brief_id) references briefs (workspace_id, id)
);

-- What asker and CM write to one another about it. written_by is null for a client.
create table brief_messages (
    workspace_id uuid not null,
    brief_id uuid not null,
    number bigint not null,
    written_by uuid references users (id),
    name text not null,
    text text not null,
    written_at bigint not null,
    primary key (workspace_id, brief_id, number),
    foreign key (workspace_id, brief_id) references briefs (workspace_id, id)
);

-- Originals and variants with one aim and one period. Money in hundredths of its currency.
create table campaigns (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    name text not null,
    aim text not null,
    usage_id uuid,
    usage_words text not null,
    audience_id uuid,
    audience_words text not null,
    starts_on text not null,
    ends_on text not null,
    ordered_for text not null,
    planned_minutes bigint,
    planned_cents bigint,
    planned_currency text,
    -- Why it doesn't take place after all.
    called_off text,
    folded text not null,
    version bigint not null,
    ordered_by uuid not null references users (id),
    ordered_at bigint not null,
    changed_at bigint not null,
    primary key (workspace_id, id),
    unique (workspace_id, name)
);
create index campaigns_newest on campaigns (workspace_id, ordered_at, id);

-- An original belongs to one campaign, or to none.
create table campaign_originals (
    workspace_id uuid not null,
    original_id uuid not null,
    campaign_id uuid not null,
    added_at bigint not null,
    primary key (workspace_id, original_id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id),
    foreign key (workspace_id, campaign_id) references campaigns (workspace_id, id)
);
create index campaign_originals_of on campaign_originals (workspace_id, campaign_id, added_at, original_id);

-- In which role somebody began an original: roles change, and how it began doesn't.
create table original_beginnings (
    workspace_id uuid not null,
    original_id uuid not null,
    role text not null,
    primary key (workspace_id, original_id),
    foreign key (workspace_id, original_id) references originals (workspace_id, id)
);

create index originals_by_first_day on originals (workspace_id, published_at, id) where published_at is not null;
