-- What a channel was brought lately: a look after an unknown outcome mustn't take one piece for another.
create index deliveries_finished on deliveries (workspace_id, channel_id, finished_at)
    where finished_at is not null;
