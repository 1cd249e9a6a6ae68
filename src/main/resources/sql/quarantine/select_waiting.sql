-- one row per finding about an arrival that waits for its bureau: the file's, then as they were found
select
    rejection_id,
    code,
    severity,
    sheet,
    cell,
    raw_text,
    message_zh
from core.fact_rejection
where arrival_id = :arrival and state in ('open', 'sent')
order by
    (cell is null) desc,
    (cell = '*') desc,
    array_position(array['reject', 'hold', 'warn'], severity),
    rejection_id
