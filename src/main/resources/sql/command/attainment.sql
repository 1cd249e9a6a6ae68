-- one row per month, indicator and line, as it stands now
select
    attainment.month,
    attainment.indicator_code,
    attainment.indicator_name,
    attainment.region_code,
    attainment.region_name,
    attainment.unit,
    attainment.target_value,
    attainment.achieved_value,
    attainment.attainment_pct,
    attainment.schedule_pct,
    attainment.status,
    attainment.forecast_value,
    attainment.regions_expected,
    attainment.regions_reported,
    attainment.contribution_pct,
    attainment.target_version,
    attainment.flags
from bi.attainment as attainment
where (:month::date is null or attainment.month = :month)
    and (:indicator::text is null or attainment.indicator_code = :indicator)
    and (:task::integer is null or attainment.task_no = :task)
    and (:region::text is null or attainment.region_code = :region)
order by attainment.month, attainment.indicator_code collate "C", attainment.region_code collate "C"
