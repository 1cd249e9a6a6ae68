-- one row per task and line of a month: the statuses of its scored indicators that apply, and its strict score
with

statuses_by_task as (
    select
        attainment.plan_code,
        indicator.task_no,
        attainment.region_code,
        array_agg(attainment.status order by attainment.indicator_code)
            filter (where attainment.status <> 'not_applicable') as statuses
    from mart.attainment as attainment
    inner join core.dim_indicator as indicator
        on indicator.plan_code = attainment.plan_code
        and indicator.indicator_code = attainment.indicator_code
    where attainment.month = :month and indicator.is_scored
    group by attainment.plan_code, indicator.task_no, attainment.region_code
)

select
    statuses_by_task.task_no,
    task.title,
    statuses_by_task.region_code,
    region.short_name as region_name,
    coalesce(statuses_by_task.statuses, '{}'::text[]) as statuses,
    score.strict
from statuses_by_task
inner join core.dim_task as task
    on task.plan_code = statuses_by_task.plan_code
    and task.task_no = statuses_by_task.task_no
inner join core.dim_region as region
    on region.region_code = statuses_by_task.region_code
    and :month >= region.valid_from
    and (region.valid_to is null or :month < region.valid_to)
left outer join mart.score as score
    on score.plan_code = statuses_by_task.plan_code
    and score.month = :month
    and score.region_code = statuses_by_task.region_code
    and score.level = 'task'
    and score.key = to_char(statuses_by_task.task_no, 'FM00')
order by statuses_by_task.task_no, statuses_by_task.region_code collate "C"
