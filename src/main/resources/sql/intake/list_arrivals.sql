-- one row per arrival, or the one asked for, in order of receipt
select
    arrival.arrival_id,
    arrival.file_name,
    arrival.sha256,
    archive.size_bytes,
    arrival.received_at,
    arrival.bureau,
    reading.reading_key
from raw.arrival as arrival
inner join raw.archive as archive on archive.sha256 = arrival.sha256
left outer join staging.reading as reading on reading.arrival_id = arrival.arrival_id
where :arrival_id::bigint is null or arrival.arrival_id = :arrival_id
order by arrival.received_at, arrival.file_name collate "C"
