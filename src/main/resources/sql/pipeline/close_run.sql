-- one row: the run that ended, unless it was given up meanwhile; it finished what earlier ones had left if it ended well
with released as (
    delete from batch.run_owner where run_id = :run_id
),

finished as (
    update batch.run
    set recovered_by = :run_id
    where
        :outcome in ('changed', 'unchanged')
        and run_id < :run_id
        and outcome in ('interrupted', 'failed', 'stopped')
        and recovered_by is null
)

update batch.run
set ended_at = :ended_at, outcome = :outcome, summary = :summary
where run_id = :run_id and outcome = 'running'
