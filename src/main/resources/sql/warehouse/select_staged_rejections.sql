-- one row per finding within the file, in the order they were made
select
    code,
    severity,
    sheet,
    cell,
    raw_text,
    message_zh,
    message_en
from staging.rejection
where arrival_id = :arrival
order by ordinal
