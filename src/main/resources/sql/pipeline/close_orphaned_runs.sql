-- one row per run whose process died: nobody holds the lock of runs, so none of them goes on
update batch.run
set ended_at = :ended_at, outcome = 'failed', summary = 'the process died'
where outcome = 'running'
