-- one row per indicator, region and month with a loaded target: the one in force (D2)
-- the statement of the greatest month not later, else of the smallest month after; n counts different values in a row
create or replace function mart.target_known(statements mart.known_statement[])
returns setof mart.known_target
language sql stable
set search_path = pg_catalog
as $$
with

stated as (
    select
        indicator_code,
        region_code,
        month_no,
        value,
        lag(month_no) over series as previous_month,
        lag(value) over series as previous_value,
        lead(month_no) over series as next_month
    from unnest(statements)
    where measure = 'target' and decision = 'load' and month_no >= 1
    window series as (partition by indicator_code, region_code order by month_no)
),

numbered as (
    select
        *,
        count(*) filter (where previous_month is null or value is distinct from previous_value) over (
            partition by indicator_code, region_code order by month_no
        ) as version_no
    from stated
)

select
    numbered.indicator_code,
    numbered.region_code,
    months.month_no,
    numbered.value,
    numbered.version_no::integer
from numbered
cross join lateral generate_series(
    case when numbered.previous_month is null then 1 else numbered.month_no end,
    coalesce(numbered.next_month - 1, 12)
) as months (month_no)
$$;

comment on function mart.target_known(mart.known_statement[]) is
    '各地区各月有效的目标 / the loaded target in force, by region and month (rule D2)';
