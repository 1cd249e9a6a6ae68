-- one row per indicator of counted ratios, series, decision and month: numerator and denominator (C7)
-- full_coverage keeps its denominator from the latest earlier month (a frozen list); criteria take their parent's
create or replace function mart.leaf_pair_known(
    for_plan text,
    for_indicators text[],
    last_month integer,
    statements mart.known_statement[]
)
returns table (
    indicator_code text,
    region_code text,
    decision text,
    month_no integer,
    num numeric,
    den numeric,
    is_complete boolean,
    has_figure boolean,
    is_approximate boolean,
    is_below_unit boolean
)
language sql stable
set search_path = pg_catalog
as $$
with

indicators as (
    select distinct indicator_code, parent_code, measure_kind = 'full_coverage' as is_frozen
    from mart.indicator_month(for_plan, for_indicators, 1)
    where measure_kind in ('ratio_latest', 'full_coverage')
),

statement as (
    select * from unnest(statements) where value is not null and measure in ('num', 'den')
),

numerators as (
    select statement.*, indicators.is_frozen, indicators.parent_code
    from statement
    inner join indicators on indicators.indicator_code = statement.indicator_code
    where statement.measure = 'num'
),

-- a denominator with the last month it holds for
denominators as (
    select
        *,
        coalesce(lead(month_no) over (
            partition by indicator_code, region_code, decision order by month_no) - 1, 12) as until_month
    from statement
    where measure = 'den'
),

series as (
    select indicator_code, region_code, decision, min(month_no) filter (where month_no > 0) as first_month
    from numerators
    group by indicator_code, region_code, decision
),

-- December of the year before (month 0) stands alone: it is only a baseline
moments as (
    select series.*, month_no
    from series
    cross join lateral generate_series(0, last_month) as month_no
)

select
    moments.indicator_code,
    moments.region_code,
    moments.decision,
    moments.month_no,
    numerators.value as num,
    coalesce(own.value, parent.value) as den,
    numerators.value is not null
        and coalesce(own.value, parent.value) is not null
        and numerators.parts_missing = 0
        and coalesce(own.parts_missing, parent.parts_missing) = 0 as is_complete,
    coalesce(moments.month_no >= moments.first_month, false) as has_figure,
    numerators.value is not null
        and (numerators.is_approximate or coalesce(own.is_approximate, parent.is_approximate)) as is_approximate,
    numerators.value is not null
        and (numerators.is_below_unit or coalesce(own.is_below_unit, parent.is_below_unit)) as is_below_unit
from moments
inner join indicators on indicators.indicator_code = moments.indicator_code
left join numerators
    on numerators.indicator_code = moments.indicator_code
    and numerators.region_code = moments.region_code
    and numerators.decision = moments.decision
    and numerators.month_no = moments.month_no
left join denominators as own
    on own.indicator_code = moments.indicator_code
    and own.region_code = moments.region_code
    and own.decision = moments.decision
    and (
        own.month_no = moments.month_no
        or indicators.is_frozen and own.month_no > 0
            and moments.month_no between own.month_no and own.until_month
    )
left join denominators as parent
    on indicators.is_frozen
    and parent.indicator_code = indicators.parent_code
    and parent.region_code = moments.region_code
    and parent.decision = moments.decision
    and (
        parent.month_no = moments.month_no
        or parent.month_no > 0 and moments.month_no between parent.month_no and parent.until_month
    )
$$;

comment on function mart.leaf_pair_known(text, text[], integer, mart.known_statement[]) is
    '分子与分母 / numerators and denominators (rule C7)';
