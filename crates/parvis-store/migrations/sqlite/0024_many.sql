-- What is looked through at each start and each minute, however much is planned.
create index publications_planned on publications (workspace_id, id)
    where state in ('scheduled', 'awaiting_approval');
create index deliveries_retrying on deliveries (run_at)
    where state = 'retryable';
