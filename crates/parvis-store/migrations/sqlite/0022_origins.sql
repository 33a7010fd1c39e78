-- What advice and a decision came from (origin_kind: trial, fit, plan, review, brief; origin_id names it within its kind), and
-- what speaks for a decision (evidence: a JSON array, as advice has it).
alter table recommendations add column origin_kind text;
alter table recommendations add column origin_id text;
alter table decisions add column evidence text not null default '[]';
alter table decisions add column origin_kind text;
alter table decisions add column origin_id text;
create index recommendations_of_origin on recommendations (workspace_id, origin_kind, origin_id)
    where origin_kind is not null;
create index decisions_of_origin on decisions (workspace_id, origin_kind, origin_id)
    where origin_kind is not null;
