-- one row per indicator whose amounts of one month are added (stocks, lists), series and month (C6, A6)
create or replace function mart.leaf_stock_known(
    for_plan text,
    for_indicators text[],
    last_month integer,
    statements mart.known_statement[]
)
returns setof mart.leaf_amount
language sql stable
set search_path = pg_catalog
as $$
with

indicators as (
    select distinct
        indicator_code,
        -- in order of preference
        case measure_kind when 'stock_latest' then array['stock', 'cum'] else array['num', 'cum', 'stock'] end
            as measures
    from mart.indicator_month(for_plan, for_indicators, 1)
    where measure_kind = 'stock_latest' or measure_kind = 'composite_all' and aggregation <> 'weighted_ratio'
),

figures as (
    select distinct on (statement.indicator_code, statement.region_code, statement.month_no)
        statement.*
    from unnest(statements) as statement
    inner join indicators on indicators.indicator_code = statement.indicator_code
    where statement.decision = 'load'
        and statement.value is not null
        and statement.month_no >= 1
        and statement.measure = any(indicators.measures)
    order by
        statement.indicator_code, statement.region_code, statement.month_no,
        array_position(indicators.measures, statement.measure)
),

series as (
    select indicator_code, region_code, min(month_no) as first_month
    from figures
    group by indicator_code, region_code
)

select
    series.indicator_code,
    series.region_code,
    months.month_no,
    figures.value as amount,
    figures.value is not null and figures.parts_missing = 0 as is_complete,
    false as is_carried,
    true as has_figure,
    array_remove(array[
        case when figures.is_approximate then 'APPROX' end,
        case when figures.is_below_unit then 'BELOW_UNIT' end
    ], null) as flags
from series
cross join lateral generate_series(series.first_month, last_month) as months (month_no)
left join figures
    on figures.indicator_code = series.indicator_code
    and figures.region_code = series.region_code
    and figures.month_no = months.month_no
$$;

comment on function mart.leaf_stock_known(text, text[], integer, mart.known_statement[]) is
    '叶子地区的期末数、项目数 / stocks and lists of the leaves (rule C6)';
