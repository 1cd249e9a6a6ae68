-- one row per finding of an arrival that holds a cell and waits for a decision
select
    rejection.rejection_id,
    rejection.arrival_id,
    arrival.feed,
    arrival.file_name,
    rejection.sheet,
    rejection.cell,
    rejection.raw_text,
    rejection.code,
    rejection.severity,
    rejection.state,
    arrival.decision,
    rejection.message_zh,
    rejection.message_en
from core.fact_rejection as rejection
inner join raw.arrival as arrival on arrival.arrival_id = rejection.arrival_id
where
    rejection.arrival_id = :arrival
    and rejection.severity = 'hold'
    and rejection.state in ('open', 'sent')
order by rejection.rejection_id
