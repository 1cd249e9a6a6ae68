-- one row per region valid on a day
select
    region_code,
    short_name
from core.dim_region
where
    valid_from <= :day
    and (valid_to is null or valid_to > :day)
