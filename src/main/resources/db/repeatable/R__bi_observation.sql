-- one row per statement of a leaf, all versions; known until the next file that states the same key
drop view if exists bi.observation;
create view bi.observation as
with

statements_versioned as (
    select
        statement.statement_id,
        statement.indicator_code,
        statement.region_code,
        statement.month,
        statement.measure,
        statement.value,
        statement.unit,
        statement.obs_status,
        statement.decision,
        statement.sheet,
        statement.cell,
        statement.raw_text,
        statement.known_from,
        statement.decision_id,
        arrival.feed,
        arrival.file_name,
        arrival.received_at,
        -- what a later file only states since a decision supersedes from then on
        -- rows of one file are peers: none of them supersedes another (rule A4); a memo row supersedes (rule A3)
        min(statement.known_from) filter (where statement.decision in ('load', 'memo')) over (
            partition by statement.indicator_code, statement.region_code, statement.month, statement.measure
            order by arrival.received_at, arrival.file_name collate "C", arrival.sha256
            groups between 1 following and unbounded following
        ) as next_received_at,
        -- of a cell that was held and released, or corrected twice, the later decision counts
        lead(statement.known_from) over (
            partition by
                statement.indicator_code, statement.region_code, statement.month, statement.measure,
                statement.arrival_id, statement.sheet, statement.cell
            order by statement.known_from, statement.statement_id
        ) as next_decided_at
    from core.fact_statement as statement
    inner join raw.arrival as arrival on arrival.arrival_id = statement.arrival_id
    where statement.decision <> 'check'
)

select
    statements_versioned.statement_id as observation_id,
    statements_versioned.indicator_code,
    statements_versioned.region_code,
    statements_versioned.month,
    statements_versioned.measure,
    statements_versioned.value,
    statements_versioned.unit,
    statements_versioned.obs_status,
    statements_versioned.feed,
    statements_versioned.file_name,
    statements_versioned.sheet,
    statements_versioned.cell,
    statements_versioned.raw_text,
    statements_versioned.received_at,
    statements_versioned.known_from,
    -- a decision made after the next file came was never the current statement: its time is empty, not negative
    case
        when least(statements_versioned.next_received_at, statements_versioned.next_decided_at) is not null
            then greatest(
                statements_versioned.known_from,
                least(statements_versioned.next_received_at, statements_versioned.next_decided_at)
            )
    end as known_to,
    statements_versioned.next_received_at is null and statements_versioned.next_decided_at is null as is_current,
    decision.kind as decision_kind,
    decision.decided_by,
    decision.reason as decision_reason
from statements_versioned
left join core.decision as decision on decision.decision_id = statements_versioned.decision_id
where statements_versioned.decision = 'load';

comment on view bi.observation is
'观测值：叶子单元格的每一次陈述一行，含全部版本 / observations: one row per statement of a leaf, all versions';
comment on column bi.observation.observation_id is '观测值编号 / number of the observation; a republished file gets new ones';
comment on column bi.observation.indicator_code is '指标代码 / indicator, as in bi.indicator';
comment on column bi.observation.region_code is '行政区划代码 / region, as in bi.region';
comment on column bi.observation.month is '所述月份（当月一日） / month the value speaks of, its first day';
comment on column bi.observation.measure is
'计量口径：target 目标、flow 本月、cum 累计、pcum 项目累计、stock 期末、num 分子、den 分母、ref 参照、stage 进展、ok 达标数、due 应达数 / what is measured';
comment on column bi.observation.value is '数值，按基本单位；空=不适用 / value in the base unit; null = not applicable';
comment on column bi.observation.unit is '基本单位 / base unit of the value';
comment on column bi.observation.obs_status is
'取值状态：VALUE 数值、BELOW_UNIT 不足半个单位、APPROX 约数、NOTE 附注、NOT_APPLICABLE 不适用 / how the cell states its value';
comment on column bi.observation.feed is '报表代码 / form: F01';
comment on column bi.observation.file_name is '文件（报送根目录下的路径） / file, its path below the feeds root';
comment on column bi.observation.sheet is '工作表；csv 与 html 无表名 / sheet; csv or html where there is none';
comment on column bi.observation.cell is '单元格（A1） / cell, A1';
comment on column bi.observation.raw_text is '单元格原文 / text of the cell, verbatim';
comment on column bi.observation.received_at is '收到时间 / time of receipt of the file';
comment on column bi.observation.known_from is
'自何时可知：收到时间；放行或更正的为决定时间 / known from: the receipt; of a release or correction the decision';
comment on column bi.observation.known_to is
'至何时被取代：下一个陈述同一数据的文件的收到时间；空=现行 / receipt of the next file that states the same key; null = current';
comment on column bi.observation.is_current is '是否现行 / whether no later file states the same key';
comment on column bi.observation.decision_kind is
'由谁给出：空=文件原样；release 人工放行；correction 按契约更正 / null = as the file says; release or correction = decided by staff';
comment on column bi.observation.decided_by is '决定人；空=文件原样 / who decided; null = as the file says';
comment on column bi.observation.decision_reason is '决定缘由 / why it was decided';
