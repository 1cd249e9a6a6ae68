-- one row per file received, in order of receipt
select
    arrival.arrival_id,
    arrival.feed,
    arrival.bureau,
    to_char(arrival.month, 'YYYY-MM') as month,
    arrival.file_name,
    arrival.sha256,
    to_char(arrival.received_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"') as received_at,
    to_char(arrival.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"') as due_at,
    arrival.is_late,
    arrival.decision,
    arrival.cells_read,
    arrival.cells_loaded,
    arrival.cells_checked,
    arrival.cells_memo,
    arrival.cells_held,
    arrival.cells_blank
from bi.arrival as arrival
where (:feed::text is null or arrival.feed = :feed)
    and (:month::date is null or arrival.month = :month)
    and (:bureau::text is null or arrival.bureau = :bureau)
order by arrival.received_at, arrival.file_name collate "C"
