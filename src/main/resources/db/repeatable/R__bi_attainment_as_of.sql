-- one row per plan, month, indicator and line: attainment as it was known at a time, by time of receipt (A2)
-- for_month limits it to one month; computed_at is the time asked for, run_id is null
create or replace function bi.attainment_as_of(at timestamptz, for_month date default null)
returns setof bi.attainment
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
        select
            known.plan_code,
            known.month,
            known.indicator_code,
            dim_indicator.name_zh,
            dim_indicator.task_no,
            dim_indicator.area_name,
            known.region_code,
            dim_region.name,
            dim_region.region_level,
            dim_indicator.base_unit,
            known.target_value,
            known.achieved_value,
            known.attainment_pct,
            known.schedule_pct,
            known.status,
            known.forecast_value,
            known.regions_expected,
            known.regions_reported,
            known.contribution_pct,
            known.target_version,
            known.flags,
            at,
            null::bigint
        from core.dim_plan
        cross join lateral mart.attainment_known(at, dim_plan.plan_code, null, date_trunc('month', for_month)::date)
            as known
        inner join core.dim_indicator
            on dim_indicator.plan_code = known.plan_code
            and dim_indicator.indicator_code = known.indicator_code
        inner join core.dim_region
            on dim_region.region_code = known.region_code
            and dim_region.valid_from <= make_date(dim_plan.year, 12, 31)
            and (dim_region.valid_to is null or dim_region.valid_to > make_date(dim_plan.year, 12, 31));
end
$$;

comment on function bi.attainment_as_of(timestamptz, date) is
    '某一时刻已知的完成情况；可限一个月份 / attainment as it was known at a time, all months or one';

-- a day without time is its end, 23:59:59 in UTC+8
create or replace function bi.attainment_as_of(at date, for_month date default null)
returns setof bi.attainment
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return query select * from bi.attainment_as_of((at + time '23:59:59') at time zone 'Asia/Shanghai', for_month);
end
$$;

comment on function bi.attainment_as_of(date, date) is
    '某日终了时已知的完成情况 / attainment as it was known at the end of a day (23:59:59, UTC+8)';

-- a quoted literal has no type of its own: '2017-05-08' is a day, with a time it is a moment, in UTC+8 unless it says
create or replace function bi.attainment_as_of(at text, for_month date default null)
returns setof bi.attainment
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set timezone = 'Asia/Shanghai'
as $$
begin
    if at ~ '^\s*\d{4}-\d{1,2}-\d{1,2}\s*$' then
        return query select * from bi.attainment_as_of(at::date, for_month);
    else
        return query select * from bi.attainment_as_of(at::timestamptz, for_month);
    end if;
end
$$;

comment on function bi.attainment_as_of(text, date) is
    '某日终了或某一时刻已知的完成情况 / attainment as it was known at the end of a day, or at a time';
