-- one row per published finding about an arrival, in the order they were made
select
    rejection_id,
    code,
    severity,
    sheet,
    cell,
    raw_text,
    message_zh,
    message_en,
    state,
    sent_at is not null as is_sent,
    is_withdrawn,
    subject
from core.fact_rejection
where arrival_id = :arrival
order by rejection_id
