-- one row per form and month of which a report is due, as it stood at a time
select
    feed,
    title,
    bureau,
    bureau_name,
    month,
    due_at,
    state,
    is_overdue,
    days_late,
    working_days_late,
    arrival_id,
    file_name,
    received_at,
    first_received_at,
    waived_reason,
    waived_by
from bi.due_as_of(cast(:at as timestamptz))
where cast(:month as date) is null or month = cast(:month as date)
order by month, feed collate "C"
