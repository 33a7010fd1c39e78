-- Who was asked before and who was told after, as the audit trail has it. Everything in the tables named `involvement_…`
-- follows from `audit_entries` and could be made anew from them: see docs/involvement.md.

-- One row a workspace: whoever follows an entry holds it, so that what two of them write fits together. `caught_up_at` is
-- null until what stood in the trail before these tables has been read.
create table involvement_heads (
    workspace_id uuid primary key references workspaces (workspace_id),
    deeds bigint not null,
    caught_up_at bigint
);

create table involvement_acts (
    workspace_id uuid not null references workspaces (workspace_id),
    entry_id uuid not null,
    at bigint not null,
    action text not null,
    subject_kind text not null,
    subject_id uuid,
    subject_word text,
    subject_name text not null,
    by_id uuid,
    by_name text not null,
    -- Null: the trail doesn't say.
    role text,
    -- What was known before it. Both may be there.
    advised_by uuid,
    consulted_by uuid,
    standing text not null,
    primary key (workspace_id, entry_id)
);
create index involvement_acts_newest on involvement_acts (workspace_id, at, entry_id);
create index involvement_acts_by_standing on involvement_acts (workspace_id, standing, at, entry_id);

-- What an act was said to rest on: by whoever did it, and by whoever linked it last.
create table involvement_grounds (
    workspace_id uuid not null references workspaces (workspace_id),
    entry_id uuid not null,
    afterwards boolean not null,
    said_at bigint not null,
    said_by uuid not null,
    recommendation_id uuid,
    decision_id uuid,
    primary key (workspace_id, entry_id, afterwards)
);
create index involvement_grounds_by_recommendation on involvement_grounds (workspace_id, recommendation_id)
    where recommendation_id is not null;
create index involvement_grounds_by_decision on involvement_grounds (workspace_id, decision_id)
    where decision_id is not null;

create table involvement_advice (
    workspace_id uuid not null references workspaces (workspace_id),
    recommendation_id uuid not null,
    -- Null: it was spoken of and not yet made, as far as was read.
    made_at bigint,
    due_at bigint,
    due_said_at bigint,
    due_entry uuid,
    withdrawn_at bigint,
    first_answered_at bigint,
    answer text,
    answer_at bigint,
    answer_entry uuid,
    held text,
    held_at bigint,
    held_entry uuid,
    primary key (workspace_id, recommendation_id)
);
create index involvement_advice_by_time on involvement_advice (workspace_id, made_at);

create table involvement_decisions (
    workspace_id uuid not null references workspaces (workspace_id),
    decision_id uuid not null,
    recorded_at bigint,
    asked_before bigint not null,
    superseded_at bigint,
    primary key (workspace_id, decision_id)
);

-- The advice that a decision answers.
create table involvement_answers (
    workspace_id uuid not null references workspaces (workspace_id),
    decision_id uuid not null,
    recommendation_id uuid not null,
    primary key (workspace_id, decision_id, recommendation_id)
);
create index involvement_answers_of on involvement_answers (workspace_id, recommendation_id);

-- What was asked of those who advise, before there was content.
create table involvement_briefs (
    workspace_id uuid not null references workspaces (workspace_id),
    brief_id uuid not null,
    asked_at bigint,
    answered_at bigint,
    primary key (workspace_id, brief_id)
);
create index involvement_briefs_by_time on involvement_briefs (workspace_id, asked_at);

create index audit_entries_by_action on audit_entries (workspace_id, action, at, id);

-- The regular meeting on what is due.
create table reviews (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    planned_on text not null,
    -- Null: once.
    rhythm text,
    -- Members, as a JSON array; guests in words.
    attendees text not null,
    guests text not null,
    minutes text not null,
    version bigint not null,
    created_at bigint not null,
    created_by uuid not null references users (id),
    closed_at bigint,
    closed_by uuid references users (id),
    followed_by uuid,
    primary key (workspace_id, id)
);
create index reviews_by_day on reviews (workspace_id, planned_on, id);

-- What was spoken of. Kept once somebody writes about it, and all of it when the minutes are closed.
create table review_items (
    workspace_id uuid not null,
    review_id uuid not null,
    item text not null,
    source text not null,
    noun_id uuid,
    title text not null,
    since text,
    count bigint,
    position bigint not null,
    minutes text not null,
    version bigint not null,
    primary key (workspace_id, review_id, item),
    foreign key (workspace_id, review_id) references reviews (workspace_id, id)
);

create table review_outcomes (
    workspace_id uuid not null,
    review_id uuid not null,
    position bigint not null,
    item text,
    kind text not null,
    noun_id uuid,
    title text not null,
    day text,
    at bigint not null,
    by_id uuid not null references users (id),
    primary key (workspace_id, review_id, position),
    foreign key (workspace_id, review_id) references reviews (workspace_id, id)
);

-- Who answers for what. A channel's keeper stands at the channel and nowhere else.
create table responsibilities (
    workspace_id uuid not null references workspaces (workspace_id),
    id uuid not null,
    subject_kind text not null,
    subject_id uuid,
    subject_word text,
    subject_name text not null,
    member_id uuid references users (id),
    -- Members and others, as JSON arrays.
    asked_before text not null,
    told_after text not null,
    since text not null,
    version bigint not null,
    created_at bigint not null,
    primary key (workspace_id, id)
);
