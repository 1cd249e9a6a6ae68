-- one row per cell behind the figure of an indicator, a line and a month, and one for the plan's own target
-- as of now; which leaves and which statements count is decided by the same functions as the figure (rules A to D)
drop function if exists bi.lineage(text, text, date);
create function bi.lineage(for_indicator text, for_region text, for_month date)
returns table (
    role text,
    indicator_code text,
    region_code text,
    region_name text,
    month date,
    measure text,
    value numeric,
    unit text,
    obs_status text,
    decision text,
    file_name text,
    sheet text,
    cell text,
    raw_text text,
    received_at timestamptz,
    observation_id bigint
)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set jit = off
as $$
#variable_conflict use_column
declare
    plan core.dim_plan := (select dim_plan from core.dim_plan where year = extract(year from for_month));
    kind core.dim_indicator := (
        select dim_indicator from core.dim_indicator
        where dim_indicator.plan_code = plan.plan_code and dim_indicator.indicator_code = for_indicator);
    this_month integer := extract(month from for_month);
    statements mart.known_statement[];
    targets mart.known_target[];
    presences mart.presence[];
    base_units mart.placed_region[];
    without_task mart.series_month[];
    leaves mart.expected_leaf[];
begin
    if kind.indicator_code is null then
        return;
    end if;

    statements := array(
        select known from mart.statement_known(
            'infinity', plan.plan_code, array_remove(array[for_indicator, kind.parent_code], null)) as known);
    targets := array(select known from mart.target_known(statements) as known);
    presences := array(
        select known from mart.presence_known(
            plan.plan_code, array[for_indicator], this_month, statements, targets) as known);
    base_units := array(
        select known from mart.base_unit_known(plan.plan_code, array[for_indicator], this_month, presences) as known);
    without_task := array(
        select known from mart.without_task_known(
            plan.plan_code, array[for_indicator], this_month, statements, targets) as known);
    leaves := array(
        select known from mart.line_leaf_known(
            plan.plan_code, array[for_indicator], this_month, presences, base_units, array(
                select leaf from mart.leaf_known(
                    plan.plan_code, array[for_indicator], this_month, presences, base_units, without_task) as leaf
            ), without_task) as known);

    return query
        with

        wanted as (
            select * from mart.lineage_wanted(
                plan.plan_code, for_indicator, for_region, this_month, statements, array(
                    select leaf from unnest(leaves) as leaf
                    where leaf.line_code = for_region and leaf.month_no = this_month and leaf.leaf_code is not null))
        ),

        cells as (
            select wanted.role, wanted.sort_no, cell.*
            from wanted
            cross join lateral mart.cell_known(
                wanted.indicator_code, split_part(wanted.series_code, ':', 1), wanted.measure,
                make_date(plan.year + case when wanted.month_no = 0 then -1 else 0 end,
                    case when wanted.month_no = 0 then 12 else wanted.month_no end, 1),
                wanted.decision = 'check') as cell
        ),

        listed as (
            select
                cells.role,
                cells.indicator_code,
                cells.region_code,
                cells.month,
                cells.measure,
                cells.value,
                cells.unit,
                cells.obs_status,
                cells.decision,
                cells.file_name,
                cells.sheet,
                cells.cell,
                cells.raw_text,
                cells.received_at,
                cells.statement_id,
                cells.sort_no,
                cells.ordinal
            from cells
            union all
            select
                'plan', kind.indicator_code, plan.province_code, make_date(plan.year, 12, 1), 'target',
                kind.target_value, kind.base_unit, null, null, plan.document, null, null, kind.target_text,
                null, null, 90, 0
            where for_region = plan.province_code and kind.target_value is not null
        )

        select
            listed.role,
            listed.indicator_code,
            listed.region_code,
            region.short_name,
            listed.month,
            listed.measure,
            trim_scale(listed.value),
            listed.unit,
            listed.obs_status,
            listed.decision,
            listed.file_name,
            listed.sheet,
            listed.cell,
            listed.raw_text,
            listed.received_at,
            listed.statement_id
        from listed
        left join core.dim_region as region
            on region.region_code = listed.region_code
            and region.valid_from <= make_date(plan.year, 12, 31)
            and (region.valid_to is null or region.valid_to > make_date(plan.year, 12, 31))
        order by
            listed.sort_no, listed.region_code collate "C", listed.month, listed.measure collate "C",
            listed.file_name collate "C", listed.ordinal;
end
$$;

comment on function bi.lineage(text, text, date) is
'溯源：某指标、某地区、某月的完成值来自哪些单元格 / lineage: the cells behind the figure of an indicator, a line and a month; role is leaf (added or divided), base (December of the year before), reference, total (a printed total used because leaves are missing), target or plan';
