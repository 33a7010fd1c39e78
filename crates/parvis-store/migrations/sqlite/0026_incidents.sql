-- When the installation last gave a sign of life, and what befell it: told to those whose work it may have touched.
create table sign_of_life (
    id integer primary key check (id = 1),
    alive_at integer not null
) strict;
create table incidents (
    id blob primary key,
    kind text not null,
    -- What the clock showed before and after. After a clock was moved back, the second is the earlier one.
    since integer not null,
    until integer not null,
    noticed_at integer not null
) strict;
create index incidents_newest on incidents (noticed_at);
