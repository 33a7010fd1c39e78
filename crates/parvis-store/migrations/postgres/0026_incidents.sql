-- When the installation last gave a sign of life, and what befell it: told to those whose work it may have touched.
create table sign_of_life (
    id bigint primary key check (id = 1),
    alive_at bigint not null
);
create table incidents (
    id uuid primary key,
    kind text not null,
    -- What the clock showed before and after. After a clock was moved back, the second is the earlier one.
    since bigint not null,
    until bigint not null,
    noticed_at bigint not null
);
create index incidents_newest on incidents (noticed_at);
