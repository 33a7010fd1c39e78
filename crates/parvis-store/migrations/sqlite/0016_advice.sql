-- Advice that must be answered, the decision register, and links for those who have no account.

-- What was advised. evidence: a JSON array; dates are days as they were written, *_due the instant that follows from one.
create table recommendations (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    subject_kind text not null,
    subject_id blob,
    subject_word text,
    subject_name text not null,
    question text not null,
    advice text not null,
    reasons text not null,
    evidence text not null,
    cost_minutes integer,
    cost_cents integer,
    cost_currency text,
    if_nothing text not null,
    -- The members asked, as a JSON array: what recommendation_asked says, to be read with the row.
    asked text not null,
    client_name text,
    client_email text,
    answer_by text not null,
    answer_due integer not null,
    criterion text not null,
    judge_on text not null,
    judge_due integer not null,
    -- Lower case, without marks: the question, the advice and the subject, to be searched.
    folded text not null,
    -- open, answered, withdrawn
    state text not null,
    version integer not null,
    made_by blob not null references users (id),
    made_at integer not null,
    changed_at integer not null,
    supersedes blob,
    superseded_by blob,
    -- taken, in_part, refused
    answer text,
    answer_part text not null,
    answer_reason text not null,
    answered_at integer,
    -- user, client
    answered_kind text,
    answered_by blob references users (id),
    answered_name text,
    -- yes, in_part, no, cannot_tell
    held text,
    held_says text not null,
    held_evidence text not null,
    judged_at integer,
    judged_by blob references users (id),
    withdrawn_at integer,
    withdrawn_reason text not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, supersedes) references recommendations (workspace_id, id),
    foreign key (workspace_id, superseded_by) references recommendations (workspace_id, id)
) strict;
create index recommendations_newest on recommendations (workspace_id, made_at, id);
create index recommendations_open on recommendations (workspace_id, answer_due, id) where state = 'open';
create index recommendations_to_judge on recommendations (workspace_id, judge_due, id)
    where state <> 'withdrawn' and judged_at is null;
create index recommendations_taken on recommendations (workspace_id, made_at, id)
    where state = 'answered' and answer <> 'refused';
create index recommendations_refused on recommendations (workspace_id, made_at, id)
    where state = 'answered' and answer = 'refused';
create index recommendations_answered_at on recommendations (workspace_id, answered_at)
    where state = 'answered';
create index recommendations_of_subject on recommendations (workspace_id, subject_kind, made_at, id);

-- The members whom advice asks.
create table recommendation_asked (
    workspace_id blob not null,
    recommendation_id blob not null,
    user_id blob not null references users (id),
    primary key (workspace_id, recommendation_id, user_id),
    foreign key (workspace_id, recommendation_id) references recommendations (workspace_id, id)
) strict;
create index recommendation_asked_of_user on recommendation_asked (workspace_id, user_id);

-- The register. What was decided isn't rewritten: a later entry takes the place of an earlier one. options: a JSON array.
create table decisions (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    question text not null,
    options text not null,
    decision text not null,
    reasons text not null,
    folded text not null,
    decided_on text not null,
    look_on text,
    look_due integer,
    -- standing, superseded, over
    state text not null,
    supersedes blob,
    superseded_by blob,
    version integer not null,
    recorded_by blob not null references users (id),
    recorded_at integer not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, supersedes) references decisions (workspace_id, id),
    foreign key (workspace_id, superseded_by) references decisions (workspace_id, id)
) strict;
create index decisions_newest on decisions (workspace_id, recorded_at, id);
create index decisions_by_state on decisions (workspace_id, state, recorded_at, id);
create index decisions_to_look_at on decisions (workspace_id, look_due, id) where state = 'standing';

-- What a decision touches; the first is what it is about.
create table decision_subjects (
    workspace_id blob not null,
    decision_id blob not null,
    position integer not null,
    subject_kind text not null,
    subject_id blob,
    subject_word text,
    subject_name text not null,
    primary key (workspace_id, decision_id, position),
    foreign key (workspace_id, decision_id) references decisions (workspace_id, id)
) strict;
create index decision_subjects_of_kind on decision_subjects (workspace_id, subject_kind);

-- Who decided, who was consulted before, who was informed after (part).
create table decision_people (
    workspace_id blob not null,
    decision_id blob not null,
    part text not null,
    position integer not null,
    user_id blob references users (id),
    name text not null,
    primary key (workspace_id, decision_id, part, position),
    foreign key (workspace_id, decision_id) references decisions (workspace_id, id)
) strict;

-- The advice that a decision answers.
create table decision_recommendations (
    workspace_id blob not null,
    decision_id blob not null,
    recommendation_id blob not null,
    primary key (workspace_id, decision_id, recommendation_id),
    foreign key (workspace_id, decision_id) references decisions (workspace_id, id),
    foreign key (workspace_id, recommendation_id) references recommendations (workspace_id, id)
) strict;
create index decision_recommendations_of on decision_recommendations (workspace_id, recommendation_id);

-- Looks at a decision on the day set for it. outcome: holds, changed, over.
create table decision_looks (
    workspace_id blob not null,
    decision_id blob not null,
    position integer not null,
    looked_at integer not null,
    looked_by blob not null references users (id),
    outcome text not null,
    says text not null,
    next_on text,
    primary key (workspace_id, decision_id, position),
    foreign key (workspace_id, decision_id) references decisions (workspace_id, id)
) strict;

-- Links by which somebody without an account does one thing. Only the word's hash is kept. purpose: answer, brief.
create table client_links (
    workspace_id blob not null references workspaces (workspace_id),
    id blob not null,
    purpose text not null,
    noun_id blob,
    word_hash blob not null unique,
    person_name text not null,
    person_email text not null,
    language text not null,
    created_by blob not null references users (id),
    created_at integer not null,
    expires_at integer not null,
    revoked_at integer,
    mailed integer not null,
    opened_at integer,
    last_opened_at integer,
    used_at integer,
    primary key (workspace_id, id)
) strict;
create index client_links_of_noun on client_links (workspace_id, purpose, noun_id, created_at);
