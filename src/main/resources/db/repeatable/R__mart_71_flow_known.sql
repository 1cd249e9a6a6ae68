-- one row per indicator of kind flow_sum, region and run of months: flows, as known at a time
-- between two cumulatives their difference, undivided over a gap; after the last one the flows reported
-- the first cumulative counts from January, December of the year before is never subtracted
create or replace function mart.flow_known(at timestamptz, for_plan text, for_indicators text[] default null)
returns table (
    plan_code text,
    indicator_code text,
    region_code text,
    first_month date,
    last_month date,
    value numeric,
    is_from_flow boolean,
    flag text
)
language sql stable
set search_path = pg_catalog
set enable_nestloop = off
set jit = off
as $$
with

plan as (select year from core.dim_plan where plan_code = for_plan),

indicators as (
    select distinct indicator_code
    from mart.indicator_month(for_plan, for_indicators, 1)
    where measure_kind = 'flow_sum'
),

-- of a province-run county the own series: it holds the memo rows of the forms that count it within its city
cells as (
    select
        known.indicator_code,
        split_part(known.region_code, ':', 1) as region_code,
        known.month_no,
        max(known.value) filter (where known.measure = 'cum' and known.decision = 'load') as cum,
        max(known.value) filter (where known.measure = 'pcum' and known.decision = 'load') as pcum,
        (array_agg(known.value order by known.decision desc)
            filter (where known.measure = 'flow' and known.value is not null))[1] as flow
    from mart.statement_known(at, for_plan, for_indicators) as known
    inner join indicators on indicators.indicator_code = known.indicator_code
    where known.measure in ('cum', 'pcum', 'flow')
        and known.region_code not in ('220381', '220581')
    group by known.indicator_code, split_part(known.region_code, ':', 1), known.month_no
),

programme_bases as (
    select indicator_code, region_code, pcum
    from cells
    where month_no = 0 and pcum is not null
),

cumulatives as (
    select
        cells.indicator_code,
        cells.region_code,
        cells.month_no,
        coalesce(cells.cum, cells.pcum - programme_bases.pcum) as cum,
        lag(cells.month_no, 1, 0) over series as previous_month,
        lag(coalesce(cells.cum, cells.pcum - programme_bases.pcum)) over series as previous_cum
    from cells
    left join programme_bases
        on programme_bases.indicator_code = cells.indicator_code
        and programme_bases.region_code = cells.region_code
    where cells.month_no >= 1
        and coalesce(cells.cum, cells.pcum - programme_bases.pcum) is not null
    window series as (partition by cells.indicator_code, cells.region_code order by cells.month_no)
),

last_cumulatives as (
    select indicator_code, region_code, max(month_no) as month_no
    from cumulatives
    group by indicator_code, region_code
),

flows as (
    select
        indicator_code,
        region_code,
        previous_month + 1 as first_month_no,
        month_no as last_month_no,
        cum - coalesce(previous_cum, 0) as value,
        false as is_from_flow,
        case
            when cum >= previous_cum or previous_cum is null then null
            when 100 * (previous_cum - cum) <= 5 * previous_cum then 'NEGATIVE_FLOW'
            else 'CUM_DECREASE'
        end as flag
    from cumulatives
    union all
    select cells.indicator_code, cells.region_code, cells.month_no, cells.month_no, cells.flow, true, null
    from cells
    left join last_cumulatives
        on last_cumulatives.indicator_code = cells.indicator_code
        and last_cumulatives.region_code = cells.region_code
    where cells.flow is not null
        and cells.month_no > coalesce(last_cumulatives.month_no, 0)
)

select
    for_plan,
    flows.indicator_code,
    flows.region_code,
    make_date(plan.year, flows.first_month_no, 1),
    make_date(plan.year, flows.last_month_no, 1),
    trim_scale(flows.value),
    flows.is_from_flow,
    flows.flag
from flows
cross join plan
$$;

comment on function mart.flow_known(timestamptz, text, text[]) is
    '由累计推算的当期量 / flows derived from cumulatives, as known at a time';
