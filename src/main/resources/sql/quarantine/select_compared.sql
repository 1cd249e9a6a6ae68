-- one row per finding of a file that follows another, and per finding gone there, with what became of it
select
    'fixed' as outcome,
    finding.code,
    finding.sheet,
    finding.cell,
    finding.raw_text
from core.rejection_sequel as sequel
inner join core.fact_rejection as finding on finding.rejection_id = sequel.rejection_id
where sequel.arrival_id = :arrival and sequel.continued_by is null
union all
select
    case
        when exists (select from core.rejection_sequel as sequel where sequel.continued_by = finding.rejection_id)
            then 'still_open'
        else 'new'
    end as outcome,
    finding.code,
    finding.sheet,
    finding.cell,
    finding.raw_text
from core.fact_rejection as finding
where finding.arrival_id = :arrival and not finding.is_withdrawn
order by outcome, code, sheet, cell
