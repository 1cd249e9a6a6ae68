-- one row: the run that begins
insert into batch.run (verb, requester, reason, scope, trigger, night, started_at)
values (:verb, :requester, :reason, :scope, :trigger, :night, :started_at)
returning run_id
