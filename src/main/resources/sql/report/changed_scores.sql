-- one row per plan, month, line, level and key whose score is not what it was, the latest month first
select
    region_code,
    (
        select region.short_name
        from core.dim_region as region
        where region.region_code = coalesce(before.region_code, after.region_code)
            and region.valid_from <= month
            and (region.valid_to is null or region.valid_to > month)
    ) as region_name,
    month,
    level,
    key,
    before.plan_code is not null as was,
    before.strict as old_strict,
    before.lenient as old_lenient,
    before.coverage_pct as old_coverage,
    before.is_done as old_done,
    before.rank as old_rank,
    after.plan_code is not null as is_now,
    after.strict as new_strict,
    after.lenient as new_lenient,
    after.coverage_pct as new_coverage,
    after.is_done as new_done,
    after.rank as new_rank
from scores_before as before
full outer join scores_after as after using (plan_code, month, region_code, level, key)
where
    (before.strict, before.lenient, before.coverage_pct, before.is_done, before.rank)
    is distinct from (after.strict, after.lenient, after.coverage_pct, after.is_done, after.rank)
order by month desc, array_position(array['overall', 'area', 'task'], level), key collate "C", region_code collate "C"
