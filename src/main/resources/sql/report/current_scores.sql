-- one row per plan, month, line, level and key
select
    plan_code,
    month,
    region_code,
    level,
    key,
    strict,
    lenient,
    coverage_pct,
    is_done,
    rank
from mart.score
