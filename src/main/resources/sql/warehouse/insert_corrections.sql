-- one row per correction of an arrival that was never applied to it before
insert into core.decision (
    kind, subject, value, reason, decided_by, decided_at, run_id, arrival_id, sheet, cell, raw_text
)
select
    'correction' as kind,
    arrival.file_name || ' ' || correction.sheet || '!' || correction.cell as subject,
    correction.value,
    correction.reason,
    correction.decided_by,
    correction.known_from,
    -- only one run goes on at a time
    (select max(run.run_id) from batch.run as run where run.outcome = 'running') as run_id,
    correction.arrival_id,
    correction.sheet,
    correction.cell,
    correction.raw_text
from staging.correction as correction
inner join raw.arrival as arrival on arrival.arrival_id = correction.arrival_id
where
    correction.arrival_id = :arrival
    and not exists (
        select from core.decision as known
        where
            known.kind = 'correction'
            and known.arrival_id = correction.arrival_id
            and (known.sheet, known.cell, known.value) = (correction.sheet, correction.cell, correction.value)
            and (known.reason, known.decided_by, known.decided_at)
            = (correction.reason, correction.decided_by, correction.known_from)
    )
order by correction.ordinal
