-- at most one row: a figure of attainment with how its kind is put together
select
    attainment.plan_code,
    attainment.indicator_code,
    attainment.indicator_name,
    attainment.region_code,
    attainment.region_name,
    attainment.unit,
    indicator.measure_kind,
    indicator.aggregation,
    indicator.direction,
    attainment.target_version,
    attainment.status,
    attainment.flags,
    attainment.target_value,
    attainment.achieved_value,
    attainment.attainment_pct,
    attainment.schedule_pct,
    attainment.regions_expected,
    attainment.regions_reported,
    coalesce(indicator.denominators like '%×12%', false) as is_monthly_standard,
    attainment.month
from bi.attainment as attainment
inner join core.dim_indicator as indicator
    on indicator.plan_code = attainment.plan_code
    and indicator.indicator_code = attainment.indicator_code
where
    attainment.indicator_code = :indicator
    and attainment.region_code = :region
    and attainment.month = :month
