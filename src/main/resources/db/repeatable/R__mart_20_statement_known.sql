-- one row per indicator, region, measure, month and kind of decision: the version that counts as known at a time
-- rules A2 to A6 and A8; a province-run county gets a second, ':own' series of its loaded or memo rows (B8)
create or replace function mart.statement_known(at timestamptz, for_plan text, for_indicators text[])
returns setof mart.known_statement
language sql stable
set search_path = pg_catalog
as $$
with

plan as (
    select make_date(year - 1, 12, 1) as base_month, make_date(year, 12, 1) as last_month
    from core.dim_plan
    where plan_code = for_plan
),

indicators as (
    select indicator_code, mart.kind_measures(measure_kind, aggregation) as measures, measure_kind
    from core.dim_indicator
    where plan_code = for_plan and (for_indicators is null or indicator_code = any(for_indicators))
),

-- of a cell decided twice (held, then released or corrected) the later decision counts
cells as (
    select distinct on (
        fact_statement.arrival_id, fact_statement.indicator_code, fact_statement.measure,
        fact_statement.region_code, fact_statement.month, fact_statement.sheet, fact_statement.cell
    )
        fact_statement.*,
        arrival.received_at,
        arrival.file_name,
        arrival.sha256,
        coalesce(arrival.feed, '') as feed,
        indicators.measure_kind,
        fact_statement.measure = any(indicators.measures) as is_report,
        fact_statement.decision = 'check' as is_check,
        -- staff gave the cell a figure that stated none when it was read
        min(fact_statement.known_from) over (
            partition by
                fact_statement.arrival_id, fact_statement.indicator_code, fact_statement.measure,
                fact_statement.region_code, fact_statement.month, fact_statement.sheet, fact_statement.cell
        ) > arrival.received_at as is_filled,
        -- of these the last row of a file counts, others are parts and are added (A4)
        fact_statement.measure in ('stage', 'ref')
            or fact_statement.measure = 'due' and indicators.measure_kind = 'milestone' as is_single
    from core.fact_statement
    inner join raw.arrival on arrival.arrival_id = fact_statement.arrival_id
    inner join indicators on indicators.indicator_code = fact_statement.indicator_code
    cross join plan
    where fact_statement.known_from <= at
        and arrival.received_at <= at
        and fact_statement.month between plan.base_month and plan.last_month
    order by
        fact_statement.arrival_id, fact_statement.indicator_code, fact_statement.measure,
        fact_statement.region_code, fact_statement.month, fact_statement.sheet, fact_statement.cell,
        fact_statement.known_from desc, fact_statement.statement_id desc
),

-- A8: a feed without loaded figures of the indicator only cross-checks it, and is left out
source_feeds as (
    select distinct indicator_code, feed
    from cells
    where decision = 'load' and is_report
),

counting_cells as (
    select cells.*
    from cells
    left join source_feeds
        on source_feeds.indicator_code = cells.indicator_code and source_feeds.feed = cells.feed
    where not (cells.is_check and (cells.measure = 'target' or source_feeds.feed is null))
        -- A5: targets and references count only where they are loaded
        and not (cells.measure in ('target', 'ref') and cells.decision = 'memo')
),

-- one row per key and file: what the file states; check rows are versioned apart
stated_by_file as (
    select
        indicator_code,
        region_code,
        measure,
        month,
        is_check,
        received_at,
        file_name,
        sha256,
        arrival_id,
        bool_or(is_single) as is_single,
        sum(value) filter (where decision = 'load') as load_value,
        count(value) filter (where decision = 'load') as load_values,
        count(*) filter (where decision = 'load') as loads,
        count(*) filter (where decision in ('memo', 'check')) as others,
        bool_or(obs_status = 'APPROX') filter (where decision = 'load') as is_load_approximate,
        bool_or(obs_status = 'BELOW_UNIT') filter (where decision = 'load') as is_load_below_unit,
        max(row_kind) filter (where decision = 'load') as load_row_kind,
        -- one that was filled and held again is among the blank parts already
        array_agg(row_kind) filter (where decision = 'hold' and not is_filled) as held_row_kinds,
        -- every part says how many others were blank when the file was read
        greatest(
            coalesce(max(parts_missing) filter (where decision = 'load'), 0)
                - count(*) filter (where decision = 'load' and is_filled),
            0
        ) as load_parts_missing,
        (array_agg(value order by ordinal desc) filter (where decision <> 'hold'))[1] as last_value,
        (array_agg(obs_status order by ordinal desc) filter (where decision <> 'hold'))[1] as last_status,
        (array_agg(value order by ordinal desc) filter (where decision = 'load'))[1] as last_load_value,
        (array_agg(obs_status order by ordinal desc) filter (where decision = 'load'))[1] as last_load_status
    from counting_cells
    group by
        indicator_code, region_code, measure, month, is_check, received_at, file_name, sha256, arrival_id
),

-- A3: the file received last that states something wins, entirely; held rows alone state nothing
versions as (
    select distinct on (indicator_code, region_code, measure, month, is_check)
        *,
        case when is_check then 'check' when loads > 0 then 'load' else 'memo' end as decision,
        loads > 0 and not is_single as is_sum
    from stated_by_file
    where loads + others > 0
    order by
        indicator_code, region_code, measure, month, is_check,
        received_at desc, file_name collate "C" desc, sha256 desc
),

statements as (
    select
        versions.indicator_code,
        versions.region_code,
        versions.measure,
        (extract(year from versions.month) - extract(year from plan.last_month))::integer * 12
            + extract(month from versions.month)::integer as month_no,
        decision,
        case when is_sum then load_value when loads > 0 then last_load_value else last_value end as value,
        case
            when is_sum then load_values = 0
            when loads > 0 then last_load_status = 'NOT_APPLICABLE'
            else last_status = 'NOT_APPLICABLE'
        end as is_not_applicable,
        case when is_sum then load_values else 1 end::integer as parts,
        case
            when is_sum then load_parts_missing + (
                select count(*) from unnest(held_row_kinds) as held where held = load_row_kind)
            else 0
        end::integer as parts_missing,
        case
            when is_sum then is_load_approximate
            when loads > 0 then last_load_status = 'APPROX'
            else last_status = 'APPROX'
        end as is_approximate,
        case
            when is_sum then is_load_below_unit
            when loads > 0 then last_load_status = 'BELOW_UNIT'
            else last_status = 'BELOW_UNIT'
        end as is_below_unit
    from versions
    cross join plan
),

-- the series as it stands, and once more for the own line of a province-run county
series as (
    select statements.*, region_code as series_code, decision as series_decision
    from statements
    where decision <> 'memo'
    union all
    select statements.*, region_code || ':own', case decision when 'memo' then 'load' else decision end
    from statements
    where region_code in ('220381', '220581')
)

select
    indicator_code,
    series_code,
    measure,
    month_no,
    series_decision,
    value,
    is_not_applicable,
    parts,
    parts_missing,
    is_approximate,
    is_below_unit
from series
$$;

comment on function mart.statement_known(timestamptz, text, text[]) is
    '某一时刻已知的有效陈述 / the statements that count, as known at a time (rules A2 to A6, A8)';
