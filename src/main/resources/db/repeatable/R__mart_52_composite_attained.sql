-- one row per composite of units (T09.5), line and month with an expected leaf: units that meet every criterion (E9)
create or replace function mart.composite_attained(
    for_plan text,
    for_indicators text[],
    last_month integer,
    statements mart.known_statement[],
    leaves mart.expected_leaf[]
)
returns setof mart.line_attained
language sql stable
set search_path = pg_catalog
as $$
with

months as (
    select *
    from mart.indicator_month(for_plan, for_indicators, last_month)
    where measure_kind = 'composite_all' and aggregation = 'weighted_ratio'
),

-- num: units that pass; den: units whose answer is known; due: units on the list
cells as (
    select
        statement.indicator_code,
        statement.region_code,
        statement.month_no,
        max(statement.value) filter (where statement.measure = 'num') as num,
        max(statement.value) filter (where statement.measure = 'den') as den,
        max(statement.value) filter (where statement.measure = 'due') as due,
        bool_or(statement.parts_missing > 0) as is_partial,
        bool_or(statement.is_approximate) filter (where statement.measure <> 'due') as is_approximate,
        bool_or(statement.is_below_unit) filter (where statement.measure <> 'due') as is_below_unit
    from unnest(statements) as statement
    where statement.decision = 'load'
        and statement.month_no >= 1
        and statement.value is not null
        and statement.measure in ('num', 'den', 'due')
    group by statement.indicator_code, statement.region_code, statement.month_no
),

first_figures as (
    select indicator_code, region_code, min(month_no) as first_month
    from cells
    where num is not null
    group by indicator_code, region_code
),

-- a leaf without num, or without den and due, is unknown; its list still counts
leaf_units as (
    select
        leaf.*,
        cells.num is not null and coalesce(cells.den, cells.due) is not null as is_known,
        cells.num,
        coalesce(cells.den, cells.due) as known,
        coalesce(cells.due, cells.den) as listed,
        coalesce(cells.is_partial, false) as is_partial,
        coalesce(cells.is_approximate, false) as is_approximate,
        coalesce(cells.is_below_unit, false) as is_below_unit,
        coalesce(first_figures.first_month <= leaf.figure_month, false) as has_figure
    from unnest(leaves) as leaf
    left join cells
        on cells.indicator_code = leaf.indicator_code
        and cells.region_code = leaf.leaf_code
        and cells.month_no = leaf.figure_month
    left join first_figures
        on first_figures.indicator_code = leaf.indicator_code
        and first_figures.region_code = leaf.leaf_code
    where leaf.leaf_code is not null
),

line_units as (
    select
        leaf_units.indicator_code,
        leaf_units.line_code,
        leaf_units.month_no,
        count(*)::integer as regions_expected,
        (count(*) filter (where is_known and not is_partial))::integer as regions_reported,
        bool_and(is_known and not is_partial) as is_complete,
        coalesce(sum(num) filter (where is_known), 0) as num,
        coalesce(sum(known) filter (where is_known), 0) as known,
        coalesce(sum(listed), 0) as listed,
        bool_or(has_figure) as has_figure,
        bool_or(is_approximate) as is_approximate,
        bool_or(is_below_unit) as is_below_unit
    from leaf_units
    group by leaf_units.indicator_code, leaf_units.line_code, leaf_units.month_no
),

judged as (
    select
        line_units.*,
        months.is_final,
        months.is_soft,
        months.schedule_num,
        months.schedule_den,
        not (line_units.is_complete and line_units.known >= line_units.listed) as is_unknown,
        line_units.known > line_units.num as has_failure
    from line_units
    inner join months
        on months.indicator_code = line_units.indicator_code and months.month_no = line_units.month_no
),

rated as (
    select
        *,
        case
            when not has_figure then 'no_data'
            when is_complete and listed = 0 then 'not_applicable'
            when not is_unknown and num >= listed then 'done'
            when is_unknown and (known = 0 or not has_failure) then 'incomplete'
            when is_final and is_soft then 'behind'
            when is_final then 'missed'
            when is_unknown then 'incomplete'
            else mart.band(100 * num, known, schedule_num, schedule_den)
        end as status,
        -- an empty list has no share, whatever is known of it
        known > 0 and not (is_complete and listed = 0) as is_printed
    from judged
)

select
    indicator_code,
    line_code,
    month_no,
    status,
    regions_expected,
    regions_reported,
    null::numeric,
    case when is_printed then 100 * num end,
    case when is_printed then known end,
    case when is_printed then 100 * num end,
    case when is_printed then known end,
    array_remove(array[
        case when is_unknown and known > 0 then 'LOWER_BOUND' end,
        case when is_approximate then 'APPROX' end,
        case when is_below_unit then 'BELOW_UNIT' end
    ], null)
from rated
$$;

comment on function mart.composite_attained(
    text, text[], integer, mart.known_statement[], mart.expected_leaf[]) is
    '单元全项达标类指标的完成情况 / attainment of composites of units (rule E9)';
