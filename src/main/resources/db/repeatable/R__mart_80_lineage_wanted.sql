-- one row per key whose cells stand behind the figure of a line in a month, with the part it plays
-- leaves are those of the line and month, statements those that count (mart.statement_known)
create or replace function mart.lineage_wanted(
    for_plan text,
    for_indicator text,
    for_line text,
    for_month_no integer,
    statements mart.known_statement[],
    leaves mart.expected_leaf[]
)
returns table (
    role text,
    sort_no integer,
    indicator_code text,
    series_code text,
    measure text,
    month_no integer,
    decision text
)
language sql stable
set search_path = pg_catalog
as $$
with

indicator as (
    select
        indicator_code,
        parent_code,
        measure_kind,
        aggregation,
        measure_kind in ('flow_sum', 'stock_latest') and direction <> 'zero' as is_by_target
    from core.dim_indicator
    where plan_code = for_plan and indicator_code = for_indicator
),

regions as (select * from mart.plan_region(for_plan)),

leaf as (
    select
        leaf.leaf_code,
        leaf.figure_month,
        regions.region_code as home_code,
        regions.city_code,
        regions.is_province_run
    from unnest(leaves) as leaf
    inner join regions on regions.region_code = split_part(leaf.leaf_code, ':', 1)
),

figures as (
    select
        statement.indicator_code,
        statement.region_code as series_code,
        statement.measure,
        statement.month_no,
        statement.decision,
        statement.value
    from unnest(statements) as statement
    where statement.value is not null
),

loaded as (
    select leaf.figure_month, figures.*
    from leaf
    inner join figures
        on figures.series_code = leaf.leaf_code
        and figures.decision = 'load'
        and figures.month_no <= leaf.figure_month
        and figures.indicator_code = for_indicator
),

-- C2, C3: the cumulative of the month, else a programme's with its base, else the last one and the flows after it
sum_starts as (
    select
        leaf.leaf_code,
        leaf.figure_month,
        coalesce(max(loaded.month_no) filter (where loaded.measure = 'cum' and loaded.month_no >= 1), 0) as cum_month,
        coalesce(bool_or(loaded.measure = 'pcum' and loaded.month_no = leaf.figure_month), false) as has_programme
    from leaf
    cross join indicator
    left join loaded on loaded.series_code = leaf.leaf_code
    where indicator.measure_kind = 'flow_sum'
    group by leaf.leaf_code, leaf.figure_month
),

sums as (
    select distinct on (figures.series_code, figures.month_no)
        case when figures.month_no = 0 then 'base' else 'leaf' end as role,
        figures.*
    from sum_starts
    inner join figures
        on figures.series_code = sum_starts.leaf_code and figures.indicator_code = for_indicator
    where case
        when sum_starts.has_programme and sum_starts.cum_month < sum_starts.figure_month
            then figures.measure = 'pcum' and figures.month_no in (0, sum_starts.figure_month)
        when figures.month_no = sum_starts.cum_month
            then figures.measure = 'cum' and figures.decision = 'load' and figures.month_no >= 1
        else figures.measure = 'flow'
            and figures.month_no > sum_starts.cum_month
            and figures.month_no <= sum_starts.figure_month
    end
    order by figures.series_code, figures.month_no, figures.decision desc
),

-- C6 and lists: one measure of the month, in order of preference
levels as (
    select distinct on (loaded.series_code) loaded.*
    from loaded
    cross join indicator
    where loaded.month_no = loaded.figure_month
        and (
            indicator.measure_kind = 'stock_latest' and loaded.measure in ('stock', 'cum')
            or indicator.measure_kind = 'composite_all' and indicator.aggregation <> 'weighted_ratio'
                and loaded.measure in ('num', 'cum', 'stock')
        )
    order by
        loaded.series_code,
        array_position(
            case indicator.measure_kind
                when 'stock_latest' then array['stock', 'cum']
                else array['num', 'cum', 'stock']
            end,
            loaded.measure)
),

-- C7: of full coverage the latest list serves, and a criterion may take its parent's
pairs as (
    select distinct on (leaf.leaf_code, figures.measure)
        figures.*
    from leaf
    cross join indicator
    inner join figures
        on figures.series_code = leaf.leaf_code
        and figures.decision = 'load'
        and figures.measure in ('num', 'den')
    where indicator.measure_kind in ('ratio_latest', 'full_coverage')
        and (
            figures.indicator_code = for_indicator
            or figures.measure = 'den' and indicator.measure_kind = 'full_coverage'
                and figures.indicator_code = indicator.parent_code
        )
        and (
            figures.month_no = leaf.figure_month
            or indicator.measure_kind = 'full_coverage' and figures.measure = 'den'
                and figures.month_no between 1 and leaf.figure_month
        )
    order by leaf.leaf_code, figures.measure, figures.indicator_code = for_indicator desc, figures.month_no desc
),

-- C8, E9: every month due; the units of a composite in the month
units as (
    select loaded.*
    from loaded
    cross join indicator
    where indicator.measure_kind = 'monthly_each'
            and loaded.measure in ('ok', 'due', 'den') and loaded.month_no >= 1
        or indicator.measure_kind = 'composite_all' and indicator.aggregation = 'weighted_ratio'
            and loaded.measure in ('num', 'den', 'due') and loaded.month_no = loaded.figure_month
),

-- C10: the standard of the month, and the latest reference of the region, else of its city, else of the province
standards as (
    select loaded.*
    from loaded
    cross join indicator
    where indicator.measure_kind = 'reference_ratio'
        and loaded.measure = 'num'
        and loaded.month_no = loaded.figure_month
),

reference_figures as (
    select distinct on (leaf.leaf_code) figures.*
    from leaf
    cross join indicator
    cross join (select region_code from regions where is_province) as province
    inner join figures
        on figures.series_code in (leaf.home_code, leaf.city_code, province.region_code)
        and figures.indicator_code = for_indicator
        and figures.measure = 'ref'
        and figures.decision = 'load'
        and figures.month_no <= leaf.figure_month
    where indicator.measure_kind = 'reference_ratio'
    order by
        leaf.leaf_code,
        array_position(array[leaf.home_code, leaf.city_code, province.region_code], figures.series_code),
        figures.month_no desc
),

-- C11, E12: the latest statement, of the region or (counted) of the province
milestones as (
    select distinct on (loaded.series_code, loaded.measure) loaded.*
    from loaded
    cross join indicator
    where indicator.measure_kind = 'milestone'
        and loaded.measure in ('stage', 'num', 'den')
        and loaded.month_no >= 1
    order by loaded.series_code, loaded.measure, loaded.month_no desc
),

-- C5: the line's printed total, where the mart says that it was used
totals as (
    select figures.*
    from figures
    cross join indicator
    cross join (select max(figure_month) as figure_month from leaf) as at_month
    inner join mart.attainment
        on attainment.plan_code = for_plan
        and attainment.indicator_code = for_indicator
        and attainment.region_code = for_line
        and extract(month from attainment.month) = for_month_no
        and 'TOTAL_ONLY' = any(string_to_array(attainment.flags, ';'))
    inner join regions on regions.region_code = for_line
    where figures.series_code = for_line
        and figures.indicator_code = for_indicator
        and figures.month_no = at_month.figure_month
        and (figures.decision = 'check' or regions.is_province)
        and (
            indicator.measure_kind = 'flow_sum' and figures.measure = 'cum'
            or indicator.measure_kind = 'stock_latest' and figures.measure in ('cum', 'stock')
            or indicator.measure_kind in ('ratio_latest', 'full_coverage') and figures.measure in ('num', 'den')
        )
),

-- D2: the statement in force is the greatest month not later, else the smallest after
targets_in_force as (
    select distinct on (statement.region_code)
        statement.indicator_code,
        statement.region_code as series_code,
        statement.measure,
        statement.month_no,
        statement.decision,
        statement.value
    from unnest(statements) as statement
    where statement.indicator_code = for_indicator
        and statement.measure = 'target'
        and statement.decision = 'load'
        and statement.month_no >= 1
        and statement.region_code not like '%:own'
    order by
        statement.region_code,
        statement.month_no > for_month_no,
        abs(statement.month_no - for_month_no)
),

-- D3: a city's own target with those of the K it contains, unless its row is one part of several; else its leaves'
target_regions as (
    select
        exists (select from targets_in_force where series_code = for_line)
        and not (
            coalesce((select bool_or(leaf_code = for_line) from leaf), false)
            and coalesce((select bool_or(leaf_code <> for_line and not is_province_run) from leaf), false)
        ) as is_own
),

line_targets as (
    select targets_in_force.*
    from targets_in_force
    cross join indicator
    cross join target_regions
    inner join regions on regions.region_code = targets_in_force.series_code
    where exists (select from leaf)
        and for_line <> (select region_code from regions where is_province)
        and case
            when indicator.is_by_target and not target_regions.is_own
                then targets_in_force.series_code in (select home_code from leaf)
            when indicator.is_by_target
                then targets_in_force.series_code = for_line
                    or regions.is_province_run and regions.city_code = for_line
            else indicator.measure_kind = 'ratio_latest' and targets_in_force.series_code = for_line
        end
)

select role, 10, indicator_code, series_code, measure, month_no, decision from sums
union all
select 'leaf', 10, indicator_code, series_code, measure, month_no, decision from levels
union all
select 'leaf', 10, indicator_code, series_code, measure, month_no, decision from pairs
union all
select 'leaf', 10, indicator_code, series_code, measure, month_no, decision from units
union all
select 'leaf', 10, indicator_code, series_code, measure, month_no, decision from standards
union all
select distinct 'reference', 20, indicator_code, series_code, measure, month_no, decision from reference_figures
union all
select 'leaf', 10, indicator_code, series_code, measure, month_no, decision from milestones
union all
select 'total', 30, indicator_code, series_code, measure, month_no, decision from totals
union all
select 'target', 40, indicator_code, series_code, measure, month_no, decision from line_targets
$$;

comment on function mart.lineage_wanted(
    text, text, text, integer, mart.known_statement[], mart.expected_leaf[]) is
    '完成值所依据的陈述 / the statements behind a figure, with the part each plays';
