-- one row per finding that was not there, by file in order of receipt, the worst first
select
    file_name,
    sheet,
    cell,
    raw_text,
    code,
    severity,
    message_zh,
    message_en
from findings_after as after
where not exists (select from findings_before as before where before.rejection_id = after.rejection_id)
order by
    opened_at,
    file_name collate "C",
    arrival_id,
    array_position(array['reject', 'hold', 'warn'], severity),
    rejection_id
