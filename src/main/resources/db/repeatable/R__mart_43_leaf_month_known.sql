-- one row per indicator due every month, series and month due: units listed, known and in order (C8)
-- a series that has stated nothing has no row; a month that is not applicable is not due
create or replace function mart.leaf_month_known(
    for_plan text,
    for_indicators text[],
    last_month integer,
    statements mart.known_statement[]
)
returns table (
    indicator_code text,
    region_code text,
    month_no integer,
    listed numeric,
    known numeric,
    ok numeric,
    is_complete boolean,
    is_approximate boolean,
    is_below_unit boolean,
    is_den_approximate boolean,
    is_den_below_unit boolean
)
language sql stable
set search_path = pg_catalog
as $$
with

indicators as (
    select distinct indicator_code
    from mart.indicator_month(for_plan, for_indicators, 1)
    where measure_kind = 'monthly_each'
),

cells as (
    select
        statement.indicator_code,
        statement.region_code,
        statement.month_no,
        max(statement.value) filter (where statement.measure = 'ok') as ok,
        max(statement.parts) filter (where statement.measure = 'ok' and statement.value is not null) as ok_parts,
        coalesce(max(statement.parts_missing) filter (where statement.measure = 'ok'), 0) as ok_parts_missing,
        bool_or(statement.is_approximate) filter (where statement.measure = 'ok') as is_approximate,
        bool_or(statement.is_below_unit) filter (where statement.measure = 'ok') as is_below_unit,
        max(statement.value) filter (where statement.measure = 'due') as due,
        max(statement.parts) filter (where statement.measure = 'due' and statement.value is not null) as due_parts,
        max(statement.value) filter (where statement.measure = 'den') as den,
        bool_or(statement.is_approximate) filter (where statement.measure = 'den') as is_den_approximate,
        bool_or(statement.is_below_unit) filter (where statement.measure = 'den') as is_den_below_unit,
        bool_and(statement.is_not_applicable) as is_not_applicable
    from unnest(statements) as statement
    inner join indicators on indicators.indicator_code = statement.indicator_code
    where statement.decision = 'load'
        and statement.measure in ('ok', 'due', 'den')
        and statement.month_no >= 1
    group by statement.indicator_code, statement.region_code, statement.month_no
),

-- C4: without any row dated January the year begins with February
first_months as (
    select
        statement.indicator_code,
        case when min(statement.month_no) = 1 then 1 else 2 end as first_month
    from unnest(statements) as statement
    inner join indicators on indicators.indicator_code = statement.indicator_code
    where statement.measure in ('ok', 'due', 'den') and statement.month_no >= 1
    group by statement.indicator_code
),

series as (
    select distinct indicator_code, region_code from cells
),

grid as (
    select
        series.indicator_code,
        series.region_code,
        months.month_no,
        cells.ok,
        cells.ok_parts,
        cells.ok_parts_missing,
        cells.is_approximate,
        cells.is_below_unit,
        cells.due,
        cells.due_parts,
        cells.den,
        cells.is_den_approximate,
        cells.is_den_below_unit,
        coalesce(cells.is_not_applicable, false) as is_not_applicable
    from series
    inner join first_months on first_months.indicator_code = series.indicator_code
    cross join lateral generate_series(first_months.first_month, 12) as months (month_no)
    left join cells
        on cells.indicator_code = series.indicator_code
        and cells.region_code = series.region_code
        and cells.month_no = months.month_no
),

-- a list of another month serves where the month has none: the nearest earlier, else the nearest later
listings as (
    select distinct on (grid.indicator_code, grid.region_code, grid.month_no)
        grid.indicator_code,
        grid.region_code,
        grid.month_no,
        cells.due,
        cells.due_parts
    from grid
    inner join cells
        on cells.indicator_code = grid.indicator_code
        and cells.region_code = grid.region_code
        and cells.due is not null
    order by
        grid.indicator_code, grid.region_code, grid.month_no,
        cells.month_no > grid.month_no, abs(cells.month_no - grid.month_no)
),

-- units without a result: blank cells, and listed units whose result row is not there
counted as (
    select
        grid.*,
        coalesce(
            listings.due,
            grid.den,
            grid.ok + grid.ok_parts_missing
        ) as listed,
        case
            when grid.ok is null then null
            when listings.due is null then grid.ok_parts_missing
            else greatest(grid.ok_parts_missing, coalesce(listings.due_parts, 1) - grid.ok_parts, 0)
        end as units_without_result
    from grid
    left join listings
        on listings.indicator_code = grid.indicator_code
        and listings.region_code = grid.region_code
        and listings.month_no = grid.month_no
    where not grid.is_not_applicable and grid.month_no <= last_month
),

weighed as (
    select
        *,
        case
            when ok is null then 0
            else greatest(coalesce(den, listed - units_without_result), 0)
        end as known
    from counted
)

select
    indicator_code,
    region_code,
    month_no,
    listed,
    known,
    least(ok, known) as ok,
    coalesce(ok is not null and known >= listed, false) as is_complete,
    coalesce(is_approximate, false) as is_approximate,
    coalesce(is_below_unit, false) as is_below_unit,
    coalesce(is_den_approximate, false) as is_den_approximate,
    coalesce(is_den_below_unit, false) as is_den_below_unit
from weighed
$$;

comment on function mart.leaf_month_known(text, text[], integer, mart.known_statement[]) is
    '逐月清单、已知与达标单元数 / units listed, known and in order, month by month (rule C8)';
