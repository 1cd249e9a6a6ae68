-- one row: a decision about a finding; later than its file and than every earlier decision about the cell
insert into core.decision (
    kind, subject, value, reason, decided_by, decided_at, run_id, arrival_id, sheet, cell, raw_text, rejection_id
)
select
    :kind as kind,
    :subject as subject,
    cast(:value as text) as value,
    :reason as reason,
    :by as decided_by,
    greatest(
        cast(:now as timestamptz),
        arrival.received_at + interval '1 second',
        (
            select max(earlier.decided_at) + interval '1 millisecond'
            from core.decision as earlier
            where earlier.arrival_id = arrival.arrival_id
                and earlier.sheet is not distinct from cast(:sheet as text)
                and earlier.cell is not distinct from cast(:cell as text)
        )
    ) as decided_at,
    :run as run_id,
    arrival.arrival_id,
    cast(:sheet as text) as sheet,
    cast(:cell as text) as cell,
    cast(:raw as text) as raw_text,
    :rejection as rejection_id
from raw.arrival as arrival
where arrival.arrival_id = :arrival
returning decision_id
