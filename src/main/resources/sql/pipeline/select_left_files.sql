-- one row per file that a run was asked for which did not end well, and that was not registered
select
    file.run_id,
    file.ordinal,
    file.path,
    file.file_name,
    file.received_at,
    file.bureau
from batch.run_file as file
inner join batch.run as run on run.run_id = file.run_id
where
    file.state = 'named'
    and run.outcome in ('interrupted', 'failed', 'stopped')
    and not exists (
        select from raw.arrival as arrival
        where arrival.run_id = file.run_id and arrival.file_name = file.file_name
    )
order by file.received_at, file.file_name collate "C", file.run_id
