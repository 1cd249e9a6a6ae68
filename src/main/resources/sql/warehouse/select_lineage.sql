-- one row per cell behind a figure, in the order of bi.lineage, with the decision it comes from
select
    lineage.role,
    lineage.region_code,
    lineage.region_name,
    lineage.measure,
    lineage.unit,
    lineage.decision,
    lineage.file_name,
    lineage.sheet,
    lineage.cell,
    lineage.raw_text,
    lineage.value,
    lineage.month,
    lineage.received_at,
    decided.kind as decision_kind,
    decided.decided_by,
    decided.decided_at,
    decided.reason as decision_reason
from bi.lineage(:indicator, :region, cast(:month as date)) with ordinality as lineage
left join core.fact_statement as statement
    on statement.statement_id = lineage.observation_id and statement.month = lineage.month
left join core.decision as decided on decided.decision_id = statement.decision_id
order by lineage.ordinality
