-- one row per milestone, line and month with an expected leaf (C11, E12)
create or replace function mart.milestone_attained(
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
    where measure_kind = 'milestone'
),

province as (
    select region_code from mart.plan_region(for_plan) where is_province
),

statement as (
    select *
    from unnest(statements)
    where decision = 'load' and value is not null and month_no >= 1
),

-- a statement is the last word until the next one
stages as (
    select
        indicator_code,
        region_code,
        month_no,
        value >= 1 as is_done,
        coalesce(lead(month_no) over series - 1, 12) as until_month
    from statement
    where measure = 'stage'
    window series as (partition by indicator_code, region_code order by month_no)
),

-- C11: done stays valid; "not done" is valid in its own month only
line_stages as (
    select
        leaf.indicator_code,
        leaf.line_code,
        leaf.month_no,
        leaf.figure_month,
        bool_or(leaf.leaf_code = province.region_code) as is_province_itself,
        count(*)::numeric as expected,
        (count(*) filter (where stages.is_done))::numeric as done,
        (count(*) filter (where stages.is_done or stages.month_no = leaf.figure_month))::numeric as reported,
        count(stages.indicator_code) > 0 as has_figure
    from unnest(leaves) as leaf
    inner join months on months.indicator_code = leaf.indicator_code and months.month_no = leaf.month_no
    cross join province
    left join stages
        on stages.indicator_code = leaf.indicator_code
        and stages.region_code = leaf.leaf_code
        and leaf.figure_month between stages.month_no and stages.until_month
    where leaf.leaf_code is not null
    group by leaf.indicator_code, leaf.line_code, leaf.month_no, leaf.figure_month
),

-- E12: a province that counts its regions instead of naming them
counts as (
    select
        nums.indicator_code,
        nums.month_no,
        nums.value as num,
        dens.value as den,
        nums.is_approximate or dens.is_approximate as is_approximate,
        nums.is_below_unit or dens.is_below_unit as is_below_unit,
        coalesce(lead(nums.month_no) over (partition by nums.indicator_code order by nums.month_no) - 1, 12)
            as until_month
    from statement as nums
    inner join province on province.region_code = nums.region_code
    inner join statement as dens
        on dens.indicator_code = nums.indicator_code
        and dens.region_code = nums.region_code
        and dens.month_no = nums.month_no
        and dens.measure = 'den'
    where nums.measure = 'num'
),

-- the planned date is loaded as yyyymmdd; the line's own, else the province's (of no memo row: A5)
planned as (
    select distinct on (line_stages.indicator_code, line_stages.line_code, line_stages.month_no)
        line_stages.indicator_code,
        line_stages.line_code,
        line_stages.month_no,
        make_date(
            div(dues.value, 10000)::integer,
            mod(div(dues.value, 100), 100)::integer,
            1
        ) + mod(dues.value, 100)::integer - 1 as due
    from line_stages
    cross join province
    inner join statement as dues
        on dues.indicator_code = line_stages.indicator_code
        and dues.measure = 'due'
        and dues.month_no <= line_stages.month_no
        and dues.region_code in (line_stages.line_code, province.region_code)
        and dues.value between 19000101 and 99991231
        and mod(div(dues.value, 100), 100) between 1 and 12
        and mod(dues.value, 100) between 1 and 31
    order by
        line_stages.indicator_code, line_stages.line_code, line_stages.month_no,
        dues.region_code = line_stages.line_code desc, dues.month_no desc
),

judged as (
    select
        line_stages.indicator_code,
        line_stages.line_code,
        line_stages.month_no,
        months.is_final,
        months.is_soft,
        coalesce(counts.den, line_stages.expected) as expected,
        case
            when counts.den is null then line_stages.reported
            when counts.month_no = line_stages.figure_month then counts.den
            else 0
        end as reported,
        coalesce(counts.num, line_stages.done) as done,
        line_stages.has_figure or counts.den is not null as has_figure,
        counts.is_approximate,
        counts.is_below_unit,
        coalesce(planned.due, months.due) - months.month_end as days_left
    from line_stages
    inner join months
        on months.indicator_code = line_stages.indicator_code and months.month_no = line_stages.month_no
    left join counts
        on counts.indicator_code = line_stages.indicator_code
        and line_stages.figure_month between counts.month_no and counts.until_month
        and line_stages.is_province_itself
        and months.aggregation = 'all'
        and not line_stages.has_figure
    left join planned
        on planned.indicator_code = line_stages.indicator_code
        and planned.line_code = line_stages.line_code
        and planned.month_no = line_stages.month_no
),

rated as (
    select
        *,
        case
            when expected = 0 then 'not_applicable'
            when not has_figure then 'no_data'
            when done >= expected then 'done'
            when reported < expected then 'incomplete'
            when is_final and is_soft then 'behind'
            when is_final then 'missed'
            when days_left > 60 then 'on_track'
            when days_left >= 0 then 'behind'
            when days_left < 0 then 'at_risk'
            else 'on_track'
        end as status
    from judged
)

select
    indicator_code,
    line_code,
    month_no,
    status,
    expected::integer,
    reported::integer,
    null::numeric,
    null::numeric,
    null::numeric,
    case when has_figure and expected > 0 then 100 * done end,
    case when has_figure and expected > 0 then expected end,
    array_remove(array[
        case when is_approximate then 'APPROX' end,
        case when is_below_unit then 'BELOW_UNIT' end
    ], null)
from rated
$$;

comment on function mart.milestone_attained(
    text, text[], integer, mart.known_statement[], mart.expected_leaf[]) is
    '节点类任务的完成情况 / attainment of milestones (rules C11, E12)';
