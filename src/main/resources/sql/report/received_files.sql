-- one row per file that was not received before: its cells, and the keys it states against those of before
with

arrivals_new as (
    select arrival.*
    from raw.arrival as arrival
    where not exists (select from arrivals_before as before where before.arrival_id = arrival.arrival_id)
),

keys_stated as (
    select distinct
        statement.arrival_id,
        statement.indicator_code,
        statement.region_code,
        statement.month,
        statement.measure
    from core.fact_statement as statement
    inner join arrivals_new on arrivals_new.arrival_id = statement.arrival_id
    where statement.decision = 'load'
),

keys_counted as (
    select
        stated.arrival_id,
        count(*) filter (where after.arrival_id is distinct from stated.arrival_id) as outdated,
        count(*) filter (where after.arrival_id = stated.arrival_id and before.arrival_id is null) as added,
        count(*) filter (
            where after.arrival_id = stated.arrival_id
                and before.arrival_id is not null
                and (before.value, before.unit, before.obs_status)
                is not distinct from (after.value, after.unit, after.obs_status)
        ) as unchanged,
        count(*) filter (
            where after.arrival_id = stated.arrival_id
                and before.arrival_id is not null
                and (before.value, before.unit, before.obs_status)
                is distinct from (after.value, after.unit, after.obs_status)
        ) as revised
    from keys_stated as stated
    left outer join figures_after as after using (indicator_code, region_code, month, measure)
    left outer join figures_before as before using (indicator_code, region_code, month, measure)
    group by stated.arrival_id
)

select
    arrivals_new.file_name,
    arrivals_new.feed,
    arrivals_new.month,
    arrivals_new.decision,
    (
        select original.file_name
        from raw.arrival as original
        where original.sha256 = arrivals_new.sha256
            and original.arrival_id <> arrivals_new.arrival_id
            and arrivals_new.decision = 'duplicate'
        order by original.received_at, original.file_name collate "C"
        limit 1
    ) as original,
    arrivals_new.cells_read,
    arrivals_new.cells_loaded,
    arrivals_new.cells_checked,
    arrivals_new.cells_memo,
    arrivals_new.cells_held,
    arrivals_new.cells_blank,
    coalesce(keys_counted.added, 0) as added,
    coalesce(keys_counted.unchanged, 0) as unchanged,
    coalesce(keys_counted.revised, 0) as revised,
    coalesce(keys_counted.outdated, 0) as outdated
from arrivals_new
left outer join keys_counted on keys_counted.arrival_id = arrivals_new.arrival_id
order by arrivals_new.received_at, arrivals_new.file_name collate "C", arrivals_new.sha256
