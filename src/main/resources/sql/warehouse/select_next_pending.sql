-- at most one row: the earliest receipt whose reading is to be published, or that repeats bytes read before
select
    arrival.arrival_id,
    arrival.file_name,
    arrival.sha256,
    arrival.decision,
    arrival.feed as published_feed,
    reading.reading_key,
    reading.feed,
    coalesce(reading.cells_read, 0) as cells_read,
    coalesce(reading.cells_loaded, 0) as cells_loaded,
    coalesce(reading.cells_checked, 0) as cells_checked,
    coalesce(reading.cells_memo, 0) as cells_memo,
    coalesce(reading.cells_held, 0) as cells_held,
    coalesce(reading.cells_blank, 0) as cells_blank,
    reading.arrival_id is not null as is_staged,
    coalesce(reading.is_refused, false) as is_refused,
    coalesce(reading.is_marked, false) as is_marked,
    reading.month,
    arrival.received_at,
    reading.due_at
from raw.arrival as arrival
left join staging.reading as reading on reading.arrival_id = arrival.arrival_id
where
    reading.is_pending
    or (
        reading.arrival_id is null
        and arrival.decision is null
        and exists (
            select from raw.arrival as original
            inner join staging.reading as original_reading on original_reading.arrival_id = original.arrival_id
            where
                original.sha256 = arrival.sha256
                and (original.received_at, original.file_name collate "C")
                < (arrival.received_at, arrival.file_name collate "C")
        )
    )
order by arrival.received_at, arrival.file_name collate "C", arrival.sha256
limit 1
