-- one row: a meaning of a cell as it was decided
insert into core.decided_statement (
    decision_id, ordinal, indicator_code, measure, region_code, month, value, unit, last_digit, obs_status, decision,
    parts_missing, row_kind
)
values (
    :decision_id, :ordinal, :indicator, :measure, :region, :month, trim_scale(cast(:value as numeric)), :unit,
    trim_scale(cast(:last_digit as numeric)), :status, :decision, :missing, :kind
)
