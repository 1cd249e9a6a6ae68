-- one row per file that follows another, and the file it was compared with: how many findings are fixed, open and new
with

arrivals_asked as (
    select
        arrival_id,
        file_name,
        decision,
        received_at,
        sha256
    from raw.arrival
    where
        (:arrival::bigint is null or arrival_id = :arrival)
        and (:run::bigint is null or run_id = :run)
        and decision in ('loaded', 'rejected')
),

earlier_files as (
    select
        asked.arrival_id,
        earlier.arrival_id as earlier_id,
        earlier.file_name as earlier_name,
        row_number() over (
            partition by asked.arrival_id
            order by earlier.received_at desc, earlier.file_name collate "C" desc, earlier.sha256 desc
        ) as distance
    from arrivals_asked as asked
    inner join raw.arrival as later on later.arrival_id = asked.arrival_id
    inner join raw.arrival as earlier on core.follows(later, earlier)
)

select
    asked.arrival_id,
    asked.file_name,
    asked.decision,
    earlier_files.earlier_id,
    earlier_files.earlier_name,
    (
        select count(*) from core.rejection_sequel as sequel
        where sequel.arrival_id = asked.arrival_id and sequel.continued_by is null
    ) as fixed,
    (
        select count(*) from core.fact_rejection as finding
        where
            finding.arrival_id = asked.arrival_id
            and not finding.is_withdrawn
            and exists (select from core.rejection_sequel as sequel where sequel.continued_by = finding.rejection_id)
    ) as still_open,
    (
        select count(*) from core.fact_rejection as finding
        where
            finding.arrival_id = asked.arrival_id
            and not finding.is_withdrawn
            and not exists (
                select from core.rejection_sequel as sequel where sequel.continued_by = finding.rejection_id
            )
    ) as new
from arrivals_asked as asked
inner join earlier_files on earlier_files.arrival_id = asked.arrival_id and earlier_files.distance = 1
order by asked.received_at, asked.file_name collate "C", asked.sha256
