-- at most one row: the earliest receipt of the same bytes that came to the same, when it is another one
select reading.feed
from raw.arrival as original
inner join staging.reading as reading on reading.arrival_id = original.arrival_id
where
    original.sha256 = :sha
    and (original.received_at, original.file_name collate "C") < (cast(:received as timestamptz), :file collate "C")
    and (
        not :staged
        or (reading.is_refused = :refused and reading.feed is not distinct from cast(:feed as text))
    )
order by original.received_at, original.file_name collate "C"
limit 1
