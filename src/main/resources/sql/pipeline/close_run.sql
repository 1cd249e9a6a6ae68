-- one row: the run that ended
update batch.run
set ended_at = :ended_at, outcome = :outcome, summary = :summary
where run_id = :run_id
