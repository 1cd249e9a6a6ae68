-- the scores of a plan from a month on
delete from mart.score
where score.plan_code = :plan and score.month >= :from_month
