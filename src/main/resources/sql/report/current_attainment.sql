-- one row per plan, month, indicator and line, without what only dates it
select
    attainment.plan_code,
    attainment.month,
    attainment.indicator_code,
    attainment.region_code,
    attainment.status,
    attainment.flags,
    attainment.achieved_value,
    attainment.attainment_pct,
    md5(cast((
        attainment.target_value, attainment.achieved_value, attainment.attainment_exact, attainment.attainment_pct,
        attainment.schedule_pct, attainment.status, attainment.forecast_value, attainment.regions_expected,
        attainment.regions_reported, attainment.contribution_pct, attainment.target_version, attainment.flags
    ) as text)) as digest
from mart.attainment as attainment
