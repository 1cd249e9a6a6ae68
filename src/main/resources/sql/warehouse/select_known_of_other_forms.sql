-- one row per target loaded, and per figure a cross-check may be made with, of other forms before a receipt
with

arrivals_before as (
    select
        arrival_id,
        file_name,
        sha256,
        feed,
        received_at
    from raw.arrival
    where
        feed <> :feed
        and decision = 'loaded'
        and (received_at, file_name collate "C", sha256) < (cast(:received as timestamptz), :file collate "C", :sha)
),

statements_ranked as (
    select
        statement.*,
        arrival.feed,
        rank() over (
            partition by
                arrival.feed, statement.indicator_code, statement.measure, statement.region_code, statement.month
            order by arrival.received_at desc, arrival.file_name collate "C" desc, arrival.sha256 desc
        ) as version
    from core.fact_statement as statement
    inner join arrivals_before as arrival on arrival.arrival_id = statement.arrival_id
    where
        statement.indicator_code = any (string_to_array(:indicators, ','))
        and statement.month between :since and :until
        and statement.row_kind <> 'part'
        and statement.known_from <= :received
        and (
            (statement.measure = 'target' and statement.decision = 'load')
            or (statement.measure in ('cum', 'stock', 'num', 'den') and statement.decision in ('load', 'check'))
        )
)

select
    feed,
    indicator_code,
    measure,
    region_code,
    unit,
    obs_status,
    decision,
    row_kind,
    sheet,
    cell,
    raw_text,
    value,
    last_digit,
    month
from statements_ranked
where version = 1
order by feed, arrival_id, ordinal
