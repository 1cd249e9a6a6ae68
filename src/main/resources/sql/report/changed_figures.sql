-- one row per key whose current figure is new, another or gone
select
    indicator_code,
    region_code,
    (
        select region.short_name
        from core.dim_region as region
        where region.region_code = coalesce(before.region_code, after.region_code)
            and region.valid_from <= month
            and (region.valid_to is null or region.valid_to > month)
    ) as region_name,
    month,
    measure,
    case
        when before.arrival_id is null then 'NEW'
        when after.arrival_id is null then 'WITHDRAWN'
        else 'REVISED'
    end as kind,
    before.arrival_id is not null as was,
    before.value as old_value,
    before.unit as old_unit,
    before.obs_status as old_status,
    before.file_name as old_file,
    before.sheet as old_sheet,
    before.cells as old_cells,
    after.arrival_id is not null as is_now,
    after.value as new_value,
    after.unit as new_unit,
    after.obs_status as new_status,
    after.file_name as new_file,
    after.sheet as new_sheet,
    after.cells as new_cells
from figures_before as before
full outer join figures_after as after using (indicator_code, region_code, month, measure)
where
    before.arrival_id is null
    or after.arrival_id is null
    or (before.value, before.unit, before.obs_status) is distinct from (after.value, after.unit, after.obs_status)
order by indicator_code collate "C", region_code collate "C", month, measure
