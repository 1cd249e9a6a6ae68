-- one row per key with the figure that is current; its cells in one file are added
select
    observation.indicator_code,
    observation.region_code,
    observation.month,
    observation.measure,
    statement.arrival_id,
    observation.file_name,
    min(observation.unit) as unit,
    sum(observation.value) as value,
    -- a note or an unusual spelling makes no other figure
    string_agg(distinct replace(observation.obs_status, 'NOTE', 'VALUE'), '+') as obs_status,
    string_agg(distinct observation.sheet, '+') as sheet,
    string_agg(observation.cell, '+' order by statement.ordinal) as cells
from bi.observation as observation
inner join core.fact_statement as statement
    on statement.statement_id = observation.observation_id
    and statement.month = observation.month
where observation.is_current
group by
    observation.indicator_code, observation.region_code, observation.month, observation.measure,
    statement.arrival_id, observation.file_name
