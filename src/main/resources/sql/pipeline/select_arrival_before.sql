-- at most one row: the latest file of the same form for the nearest earlier month
select
    earlier.arrival_id,
    earlier.file_name,
    earlier.feed
from raw.arrival as asked
inner join raw.arrival as earlier on earlier.feed = asked.feed and earlier.month < asked.month
where
    asked.arrival_id = :arrival
    and earlier.decision = 'loaded'
order by earlier.month desc, earlier.received_at desc, earlier.file_name collate "C" desc
limit 1
