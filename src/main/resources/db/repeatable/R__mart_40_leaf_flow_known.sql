-- one row per indicator of kind flow_sum, series and month: the cumulative figure C(m) of a leaf (C2 to C4)
create or replace function mart.leaf_flow_known(
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
    select distinct indicator_code
    from mart.indicator_month(for_plan, for_indicators, 1)
    where measure_kind = 'flow_sum'
),

figures as (
    select statement.*
    from unnest(statements) as statement
    inner join indicators on indicators.indicator_code = statement.indicator_code
    where statement.measure in ('cum', 'pcum', 'flow')
),

-- C4: without any row dated January the February row is the bucket of two months
january as (
    select indicators.indicator_code, count(figures.indicator_code) > 0 as has_row
    from indicators
    left join figures on figures.indicator_code = indicators.indicator_code and figures.month_no = 1
    group by indicators.indicator_code
),

-- C3: of the flows the loaded one, else the checked one beside a cumulative
cells as (
    select
        indicator_code,
        region_code,
        month_no,
        max(value) filter (where measure = 'cum' and decision = 'load') as cum,
        bool_or(parts_missing > 0) filter (where measure = 'cum' and decision = 'load') as is_cum_partial,
        bool_or(is_approximate) filter (where measure = 'cum' and decision = 'load') as is_cum_approximate,
        bool_or(is_below_unit) filter (where measure = 'cum' and decision = 'load') as is_cum_below_unit,
        max(value) filter (where measure = 'pcum' and decision = 'load') as pcum,
        bool_or(parts_missing > 0) filter (where measure = 'pcum' and decision = 'load') as is_pcum_partial,
        (array_agg(value order by decision desc) filter (where measure = 'flow' and value is not null))[1] as flow,
        (array_agg(parts_missing > 0 order by decision desc) filter (where measure = 'flow' and value is not null))[1]
            as is_flow_partial,
        (array_agg(is_approximate order by decision desc) filter (where measure = 'flow' and value is not null))[1]
            as is_flow_approximate,
        (array_agg(is_below_unit order by decision desc) filter (where measure = 'flow' and value is not null))[1]
            as is_flow_below_unit
    from figures
    group by indicator_code, region_code, month_no
),

series as (
    select
        indicator_code,
        region_code,
        max(pcum) filter (where month_no = 0) as pcum_base,
        bool_or(is_pcum_partial) filter (where month_no = 0) as is_base_partial
    from cells
    group by indicator_code, region_code
),

-- every month of a series; cum_month is k, the latest month with a cumulative
grid as (
    select
        cells.*,
        series.indicator_code as series_indicator,
        series.region_code as series_region,
        months.month_no as at_month,
        series.pcum_base,
        series.is_base_partial,
        coalesce(max(cells.month_no) filter (where cells.cum is not null) over (
            partition by series.indicator_code, series.region_code order by months.month_no), 0) as cum_month
    from series
    cross join generate_series(1, last_month) as months (month_no)
    left join cells
        on cells.indicator_code = series.indicator_code
        and cells.region_code = series.region_code
        and cells.month_no = months.month_no
),

previous_cums as (
    select
        indicator_code,
        region_code,
        month_no,
        lag(cum) over (partition by indicator_code, region_code order by month_no) as previous_cum
    from cells
    where cum is not null and month_no >= 1
),

-- from k on: the cumulative of k, and the flows after it
runs as (
    select
        grid.series_indicator as indicator_code,
        grid.series_region as region_code,
        grid.at_month,
        grid.cum,
        grid.pcum,
        grid.pcum_base,
        grid.pcum is not null and grid.cum is null as is_by_programme,
        coalesce(grid.is_pcum_partial, false) or coalesce(grid.is_base_partial, false) as is_pcum_partial,
        grid.cum_month,
        previous_cums.previous_cum,
        max(grid.cum) over run as cum_of_k,
        coalesce(bool_or(grid.is_cum_partial) over run, false) as is_cum_partial,
        sum(grid.flow) filter (where grid.at_month > grid.cum_month) over run as flows,
        count(grid.flow) filter (where grid.at_month > grid.cum_month) over run as flow_months,
        coalesce(bool_or(grid.is_flow_partial) filter (where grid.at_month > grid.cum_month) over run, false)
            as is_flow_partial,
        grid.at_month - grid.cum_month
            - case when grid.cum_month = 0 and not january.has_row then 1 else 0 end as needed_months,
        bool_or(grid.is_cum_approximate
            or grid.at_month > grid.cum_month and grid.is_flow_approximate) over run as is_approximate,
        bool_or(grid.is_cum_below_unit
            or grid.at_month > grid.cum_month and grid.is_flow_below_unit) over run as is_below_unit
    from grid
    inner join january on january.indicator_code = grid.series_indicator
    left join previous_cums
        on previous_cums.indicator_code = grid.series_indicator
        and previous_cums.region_code = grid.series_region
        and previous_cums.month_no = grid.cum_month
    window run as (
        partition by grid.series_indicator, grid.series_region, grid.cum_month order by grid.at_month)
),

amounts as (
    select
        *,
        -- C2: programme cumulatives need their December base
        case
            when is_by_programme then pcum - pcum_base
            when cum_of_k is not null or flows is not null then coalesce(cum_of_k, 0) + coalesce(flows, 0)
        end as amount,
        case
            when is_by_programme then pcum_base is not null and not is_pcum_partial
            when cum is not null then not is_cum_partial
            else flow_months > 0 and flow_months = needed_months and not is_flow_partial and not is_cum_partial
        end as is_complete
    from runs
)

select
    indicator_code,
    region_code,
    at_month,
    amount,
    is_complete,
    not is_complete and amount is not null and cum is null and not is_by_programme as is_carried,
    -- a programme cumulative without its base is a report, though no figure (C2)
    bool_or(amount is not null or is_by_programme) over (
        partition by indicator_code, region_code order by at_month) as has_figure,
    array_remove(array[
        case when flow_months > 0 and not is_by_programme then 'FROM_FLOW' end,
        -- G4 does not name programme cumulatives
        case when is_approximate and not is_by_programme then 'APPROX' end,
        case when is_below_unit and not is_by_programme then 'BELOW_UNIT' end,
        case
            when is_by_programme or cum_of_k is null or previous_cum is null or cum_of_k >= previous_cum then null
            when 100 * (previous_cum - cum_of_k) <= 5 * previous_cum then 'NEGATIVE_FLOW'
            else 'CUM_DECREASE'
        end
    ], null) as flags
from amounts
$$;

comment on function mart.leaf_flow_known(text, text[], integer, mart.known_statement[]) is
    '叶子地区的本年累计 / cumulative figures of the leaves (rules C2 to C4)';
