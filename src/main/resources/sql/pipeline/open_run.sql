-- one row: the run that begins
insert into batch.run (verb, requester, reason, scope, started_at)
values (:verb, :requester, :reason, :scope, :started_at)
returning run_id
