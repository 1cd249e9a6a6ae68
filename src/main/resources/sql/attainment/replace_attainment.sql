-- one row per indicator and month whose attainment is not what it was; the rows of these indicators are replaced
with

-- a new latest month, or none any more, concerns every indicator; asked once, not for each of them
wanted as materialized (
    select case
        when mart.latest_month_known('infinity', :plan) is not distinct from (
            select max(attainment.month) from mart.attainment where attainment.plan_code = :plan
        ) then cast(:indicators as text[])
    end as indicators
),

-- criteria take their denominators from their parent (C7)
concerned as (
    select dim_indicator.indicator_code
    from core.dim_indicator
    cross join wanted
    where dim_indicator.plan_code = :plan
        and (
            wanted.indicators is null
            or dim_indicator.indicator_code = any(wanted.indicators)
            or dim_indicator.parent_code = any(wanted.indicators)
        )
),

known as materialized (
    select known.*
    from mart.attainment_known('infinity', :plan, array(select concerned.indicator_code from concerned)) as known
),

current_rows as (
    select attainment.*
    from mart.attainment
    inner join concerned on concerned.indicator_code = attainment.indicator_code
    where attainment.plan_code = :plan
),

differing as materialized (
    select coalesce(known.indicator_code, current_rows.indicator_code) as indicator_code,
        coalesce(known.month, current_rows.month) as month
    from known
    full outer join current_rows
        on current_rows.plan_code = known.plan_code
        and current_rows.month = known.month
        and current_rows.indicator_code = known.indicator_code
        and current_rows.region_code = known.region_code
    where (
        known.target_value, known.achieved_value, known.attainment_exact, known.attainment_pct, known.schedule_pct,
        known.status, known.forecast_value, known.regions_expected, known.regions_reported, known.contribution_pct,
        known.target_version, known.flags
    ) is distinct from (
        current_rows.target_value, current_rows.achieved_value, current_rows.attainment_exact,
        current_rows.attainment_pct, current_rows.schedule_pct, current_rows.status, current_rows.forecast_value,
        current_rows.regions_expected, current_rows.regions_reported, current_rows.contribution_pct,
        current_rows.target_version, current_rows.flags
    )
),

changed as (
    select distinct differing.indicator_code from differing
),

gone as (
    delete from mart.attainment
    using changed
    where attainment.plan_code = :plan
        and attainment.indicator_code = changed.indicator_code
        and not exists (
            select from known
            where known.month = attainment.month
                and known.indicator_code = attainment.indicator_code
                and known.region_code = attainment.region_code
        )
),

written as (
    insert into mart.attainment as attainment (
        plan_code, month, indicator_code, region_code, target_value, achieved_value, attainment_pct, attainment_exact,
        schedule_pct, status, forecast_value, regions_expected, regions_reported, contribution_pct, target_version,
        flags, computed_at, run_id
    )
    select
        known.plan_code, known.month, known.indicator_code, known.region_code, known.target_value,
        known.achieved_value, known.attainment_pct, known.attainment_exact, known.schedule_pct, known.status,
        known.forecast_value, known.regions_expected, known.regions_reported, known.contribution_pct,
        known.target_version, known.flags, :computed_at, :run_id
    from known
    inner join changed on changed.indicator_code = known.indicator_code
    on conflict (plan_code, month, indicator_code, region_code) do update set
        target_value = excluded.target_value,
        achieved_value = excluded.achieved_value,
        attainment_pct = excluded.attainment_pct,
        attainment_exact = excluded.attainment_exact,
        schedule_pct = excluded.schedule_pct,
        status = excluded.status,
        forecast_value = excluded.forecast_value,
        regions_expected = excluded.regions_expected,
        regions_reported = excluded.regions_reported,
        contribution_pct = excluded.contribution_pct,
        target_version = excluded.target_version,
        flags = excluded.flags,
        computed_at = excluded.computed_at,
        run_id = excluded.run_id
)

select distinct
    differing.indicator_code,
    differing.month
from differing
order by differing.indicator_code, differing.month
