-- When a network last asked us to wait: a wait that was set by a clock that was ahead is known by it.
alter table channels add column wait_told_at integer;
