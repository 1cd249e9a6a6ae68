-- one row per indicator due every month, line and month with an expected leaf: unit-months from January (C8, E8)
create or replace function mart.monthly_attained(
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
    where measure_kind = 'monthly_each'
),

leaf_months as materialized (
    select * from mart.leaf_month_known(for_plan, for_indicators, last_month, statements)
),

-- the months due of every leaf: one row per leaf of a line and month up to the line's
due_months as (
    select
        leaf.indicator_code,
        leaf.line_code,
        leaf.month_no,
        leaf.figure_month,
        leaf.leaf_code,
        leaf_months.month_no as due_month,
        leaf_months.listed,
        leaf_months.known,
        leaf_months.ok,
        coalesce(leaf_months.is_complete, false) as is_complete,
        -- G4: of the cells in order only those of the month itself are named
        leaf_months.is_den_approximate
            or leaf_months.is_approximate and leaf_months.month_no = leaf.figure_month as is_approximate,
        leaf_months.is_den_below_unit
            or leaf_months.is_below_unit and leaf_months.month_no = leaf.figure_month as is_below_unit
    from unnest(leaves) as leaf
    inner join months on months.indicator_code = leaf.indicator_code and months.month_no = leaf.month_no
    left join leaf_months
        on leaf_months.indicator_code = leaf.indicator_code
        and leaf_months.region_code = leaf.leaf_code
        and leaf_months.month_no <= leaf.figure_month
    where leaf.leaf_code is not null
),

month_sums as (
    select
        indicator_code,
        line_code,
        month_no,
        due_month,
        count(*) filter (where due_month = figure_month and is_complete) as complete_leaves,
        count(listed) = count(*) as is_listed,
        sum(listed) as listed,
        coalesce(sum(known), 0) as known,
        coalesce(sum(ok), 0) as ok,
        -- a month without a list, or a leaf without any
        bool_or(listed is null or known < listed) as is_unknown,
        bool_or(is_approximate) as is_approximate,
        bool_or(is_below_unit) as is_below_unit
    from due_months
    group by indicator_code, line_code, month_no, due_month
),

line_sums as (
    select
        indicator_code,
        line_code,
        month_no,
        sum(complete_leaves)::integer as regions_reported,
        bool_and(is_listed) as is_listed,
        coalesce(sum(listed), 0) as listed,
        sum(known) as known,
        sum(ok) as ok,
        bool_or(is_unknown) as is_unknown,
        bool_or(is_approximate) as is_approximate,
        bool_or(is_below_unit) as is_below_unit,
        (array_agg(ok order by due_month desc) filter (where known > 0))[1] as latest_ok,
        (array_agg(known order by due_month desc) filter (where known > 0))[1] as latest_known
    from month_sums
    group by indicator_code, line_code, month_no
),

leaf_counts as (
    select indicator_code, line_code, month_no, count(distinct leaf_code)::integer as regions_expected
    from due_months
    group by indicator_code, line_code, month_no
),

rated as (
    select
        line_sums.*,
        leaf_counts.regions_expected,
        case
            when is_listed and listed = 0 then 'not_applicable'
            when known = 0 then 'no_data'
            when ok < known and months.is_final then 'missed'
            when ok < known and latest_ok * 100 >= latest_known * 95 then 'behind'
            when ok < known then 'at_risk'
            when is_unknown then 'incomplete'
            when months.is_final then 'done'
            else 'on_track'
        end as status,
        -- where nothing is due there is no share, whatever is known of it
        known > 0 and not (is_listed and listed = 0) as is_printed
    from line_sums
    inner join months
        on months.indicator_code = line_sums.indicator_code and months.month_no = line_sums.month_no
    inner join leaf_counts
        on leaf_counts.indicator_code = line_sums.indicator_code
        and leaf_counts.line_code = line_sums.line_code
        and leaf_counts.month_no = line_sums.month_no
)

select
    indicator_code,
    line_code,
    month_no,
    status,
    regions_expected,
    regions_reported,
    null::numeric,
    case when is_printed then 100 * ok end,
    case when is_printed then known end,
    case when is_printed then 100 * ok end,
    case when is_printed then known end,
    array_remove(array[
        case when known > 0 and is_unknown then 'LOWER_BOUND' end,
        case when is_approximate then 'APPROX' end,
        case when is_below_unit then 'BELOW_UNIT' end
    ], null)
from rated
$$;

comment on function mart.monthly_attained(
    text, text[], integer, mart.known_statement[], mart.expected_leaf[]) is
    '逐月必须完成类指标的完成情况 / attainment of what is due every month (rules C8, E8)';
