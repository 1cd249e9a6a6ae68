-- at most one row: the latest file of the form for the nearest earlier month
select
    arrival_id,
    file_name,
    received_at
from raw.arrival
where
    feed = :feed
    and month < :month
    and decision = 'loaded'
    and (received_at, file_name collate "C", sha256) < (cast(:received as timestamptz), :file collate "C", :sha)
order by month desc, received_at desc, file_name collate "C" desc, sha256 desc
limit 1
