-- one row per arrival with an open finding of one of the codes, the latest first
select
    arrival.arrival_id,
    arrival.file_name,
    arrival.feed
from raw.arrival as arrival
where
    arrival.decision = 'loaded'
    and exists (
        select from core.fact_rejection as rejection
        where
            rejection.arrival_id = arrival.arrival_id
            and rejection.code = any (:codes)
            and rejection.state in ('open', 'sent')
    )
order by arrival.received_at desc, arrival.file_name collate "C"
