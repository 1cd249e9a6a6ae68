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

-- of a cell decided twice (held, then released or corrected) the later decision counts
statements_decided as materialized (
    select distinct on (
        arrival_id, indicator_code, measure, region_code, month, sheet, cell
    ) *
    from core.fact_statement
    where
        indicator_code = any (string_to_array(:indicators, ','))
        and month between :since and :until
        and row_kind <> 'part'
        and known_from <= :received
    order by
        arrival_id, indicator_code, measure, region_code, month, sheet, cell, known_from desc, statement_id desc
),

statements_known as (
    select *
    from statements_decided
    where
        (measure = 'target' and decision = 'load')
        or (measure in ('cum', 'stock', 'num', 'den') and decision in ('load', 'check'))
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
    from statements_known as statement
    inner join arrivals_before as arrival on arrival.arrival_id = statement.arrival_id
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
    parts_missing,
    value,
    last_digit,
    month
from statements_ranked
where version = 1
order by feed, arrival_id, ordinal
