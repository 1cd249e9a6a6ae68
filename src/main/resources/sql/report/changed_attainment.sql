-- one row per plan, month, indicator and line whose attainment is not what it was, the latest month first
select
    indicator_code,
    indicator.name_zh as indicator_name,
    region_code,
    (
        select region.short_name
        from core.dim_region as region
        where region.region_code = coalesce(before.region_code, after.region_code)
            and region.valid_from <= month
            and (region.valid_to is null or region.valid_to > month)
    ) as region_name,
    month,
    before.achieved_value as old_achieved,
    before.attainment_pct as old_pct,
    before.status as old_status,
    before.flags as old_flags,
    after.achieved_value as new_achieved,
    after.attainment_pct as new_pct,
    after.status as new_status,
    after.flags as new_flags
from attainment_before as before
full outer join attainment_after as after using (plan_code, month, indicator_code, region_code)
left outer join core.dim_indicator as indicator using (plan_code, indicator_code)
where before.digest is distinct from after.digest
order by month desc, indicator_code collate "C", region_code collate "C"
