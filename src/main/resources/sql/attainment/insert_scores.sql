-- one row per month from the given one, line, level and key: scores of the attainment that stands in the mart
insert into mart.score (plan_code, month, region_code, level, key, strict, lenient, coverage_pct, is_done, rank)
select
    :plan,
    score.month,
    score.region_code,
    score.level,
    score.key,
    score.strict,
    score.lenient,
    score.coverage_pct,
    score.is_done,
    score.rank
from mart.score_attained(:plan, array(
    select distinct attainment.month
    from mart.attainment
    where attainment.plan_code = :plan and attainment.month >= :from_month
)) as score
