-- at most one row: the latest receipt before this one whose file of the form was loaded and whose layout is known
select
    arrival.arrival_id,
    arrival.file_name
from raw.arrival as arrival
where
    arrival.feed = :feed
    and arrival.decision = 'loaded'
    and (arrival.received_at, arrival.file_name collate "C", arrival.sha256)
    < (cast(:received as timestamptz), :file collate "C", :sha)
    and exists (select from staging.layout as layout where layout.arrival_id = arrival.arrival_id)
order by arrival.received_at desc, arrival.file_name collate "C" desc, arrival.sha256 desc
limit 1
