-- one row per finding that is not done with
select
    rejection_id,
    arrival_id,
    file_name,
    sheet,
    cell,
    raw_text,
    code,
    severity,
    message_zh,
    message_en,
    opened_at
from bi.rejection
where state in ('open', 'sent')
