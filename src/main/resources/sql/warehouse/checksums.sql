-- one row per table and partition: its rows, and SHA-256 over their content whatever numbers the sequences gave and
-- whenever it was written; a partition is the form and month of the file, or the plan and month of the figures
with

arrival as (
    select
        arrival_id,
        concat_ws(' ', coalesce(feed, '-'), coalesce(to_char(month, 'YYYY-MM'), '-')) as partition,
        concat(file_name, '#', sha256) as name
    from raw.arrival
),

decision as (
    select
        decision_id,
        concat_ws('|', decision.kind, decision.subject, arrival.name, decision.sheet, decision.cell) as name
    from core.decision as decision
    left join arrival on arrival.arrival_id = decision.arrival_id
),

rejection as (
    select
        rejection.rejection_id,
        concat_ws('|', arrival.name, rejection.code, rejection.sheet, rejection.cell, rejection.subject) as name
    from core.fact_rejection as rejection
    inner join arrival on arrival.arrival_id = rejection.arrival_id
),

content as (
    select
        'raw.archive' as table_name,
        'all' as partition,
        md5(cast((sha256, encode(sha256(content), 'hex'), size_bytes) as text)) as digest
    from raw.archive
    union all
    select
        'raw.arrival',
        arrival.partition,
        md5(cast((
            arrival.name, received.received_at, received.bureau, received.feed, received.month, received.due_at,
            received.is_late, received.decision, received.reading_key, received.cells_read, received.cells_loaded,
            received.cells_checked, received.cells_memo, received.cells_held, received.cells_blank
        ) as text))
    from raw.arrival as received
    inner join arrival on arrival.arrival_id = received.arrival_id
    union all
    select
        'raw.due',
        concat_ws(' ', feed, to_char(month, 'YYYY-MM')),
        md5(cast((title, bureau, bureau_name, file_words, due_at, waived_reason, waived_by) as text))
    from raw.due
    union all
    select
        'raw.calendar_day',
        'all',
        md5(cast((day, is_worked) as text))
    from raw.calendar_day
    union all
    select
        'core.fact_statement',
        arrival.partition,
        md5(cast((
            arrival.name, statement.ordinal, statement.indicator_code, statement.measure, statement.region_code,
            statement.month, statement.value, statement.unit, statement.last_digit, statement.obs_status,
            statement.decision, statement.parts_missing, statement.row_kind, statement.sheet, statement.cell,
            statement.raw_text, statement.known_from, decision.name
        ) as text))
    from core.fact_statement as statement
    inner join arrival on arrival.arrival_id = statement.arrival_id
    left join decision on decision.decision_id = statement.decision_id
    union all
    select
        'core.fact_rejection',
        arrival.partition,
        md5(cast((
            arrival.name, rejection.code, rejection.severity, rejection.sheet, rejection.cell, rejection.raw_text,
            rejection.message_zh, rejection.message_en, rejection.state, rejection.subject, rejection.sent_by,
            rejection.is_withdrawn
        ) as text))
    from core.fact_rejection as rejection
    inner join arrival on arrival.arrival_id = rejection.arrival_id
    union all
    select
        'core.rejection_sequel',
        arrival.partition,
        md5(cast((followed.name, arrival.name, continued.name) as text))
    from core.rejection_sequel as sequel
    inner join arrival on arrival.arrival_id = sequel.arrival_id
    inner join rejection as followed on followed.rejection_id = sequel.rejection_id
    left join rejection as continued on continued.rejection_id = sequel.continued_by
    union all
    select
        'core.fact_check',
        arrival.partition,
        md5(cast((
            arrival.name, comparison.sheet, comparison.cell, comparison.kind, comparison.printed, comparison.computed,
            comparison.bound, comparison.verdict
        ) as text))
    from core.fact_check as comparison
    inner join arrival on arrival.arrival_id = comparison.arrival_id
    union all
    select
        'core.fact_annotation',
        arrival.partition,
        md5(cast((
            arrival.name, annotation.ordinal, annotation.kind, annotation.sheet, annotation.cell, annotation.text,
            annotation.value
        ) as text))
    from core.fact_annotation as annotation
    inner join arrival on arrival.arrival_id = annotation.arrival_id
    union all
    select
        'core.decision',
        coalesce(arrival.partition, 'all'),
        md5(cast((
            decided.kind, decided.subject, decided.value, decided.reason, decided.decided_by, arrival.name,
            decided.sheet, decided.cell, decided.raw_text
        ) as text))
    from core.decision as decided
    left join arrival on arrival.arrival_id = decided.arrival_id
    union all
    select
        'core.decided_statement',
        'all',
        md5(cast((
            decision.name, decided.ordinal, decided.indicator_code, decided.measure, decided.region_code, decided.month,
            decided.value, decided.unit, decided.last_digit, decided.obs_status, decided.decision,
            decided.parts_missing, decided.row_kind
        ) as text))
    from core.decided_statement as decided
    inner join decision on decision.decision_id = decided.decision_id
    union all
    select
        'core.changed_indicator',
        'all',
        md5(indicator_code)
    from core.changed_indicator
    union all
    select
        'core.dim_region',
        'all',
        md5(cast((
            region_code, valid_from, valid_to, name, short_name, full_name, region_level, parent_code, is_poverty_county
        ) as text))
    from core.dim_region
    union all
    select
        'core.dim_plan',
        plan_code,
        md5(cast((title, document, year, province_code) as text))
    from core.dim_plan
    union all
    select
        'core.dim_task',
        plan_code,
        md5(cast((task_no, area_name, title) as text))
    from core.dim_task
    union all
    select
        'core.dim_indicator',
        plan_code,
        md5(cast((
            indicator_code, task_no, area_name, name_zh, name_en, target_text, target_value, base_unit, stated_unit,
            direction, measure_kind, aggregation, denominators, scope, due, is_scored, parent_code, target_ulp,
            qualifiers, schedule, baseline, is_maintained, frequency, sort_no
        ) as text))
    from core.dim_indicator
    union all
    select
        'mart.basis',
        'all',
        md5(digest)
    from mart.basis
    union all
    select
        'mart.attainment',
        concat_ws(' ', plan_code, to_char(month, 'YYYY-MM')),
        md5(cast((
            indicator_code, region_code, target_value, achieved_value, attainment_pct, attainment_exact, schedule_pct,
            status, forecast_value, regions_expected, regions_reported, contribution_pct, target_version, flags
        ) as text))
    from mart.attainment
    union all
    select
        'mart.score',
        concat_ws(' ', plan_code, to_char(month, 'YYYY-MM')),
        md5(cast((region_code, level, key, strict, lenient, coverage_pct, is_done, rank) as text))
    from mart.score
    union all
    select
        'mart.flow',
        concat_ws(' ', plan_code, to_char(last_month, 'YYYY-MM')),
        md5(cast((indicator_code, region_code, first_month, last_month, value, is_from_flow, flag) as text))
    from mart.flow
)

select
    table_name,
    partition,
    count(*) as row_count,
    encode(sha256(convert_to(string_agg(digest, '' order by digest collate "C"), 'UTF8')), 'hex') as sha256
from content
group by table_name, partition
order by table_name collate "C", partition collate "C"
