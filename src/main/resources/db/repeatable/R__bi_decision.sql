-- one row per decision a person made
drop view if exists bi.decision;
create view bi.decision as
select
    decision.decision_id,
    decision.kind,
    decision.subject,
    decision.value,
    decision.reason,
    decision.decided_by,
    decision.decided_at,
    decision.run_id,
    decision.arrival_id,
    arrival.feed,
    arrival.file_name,
    decision.sheet,
    decision.cell,
    decision.raw_text,
    decision.rejection_id
from core.decision as decision
left join raw.arrival as arrival on arrival.arrival_id = decision.arrival_id;

comment on view bi.decision is
'人工决定：每个决定一行，只增不改 / decisions: one row per decision a person made; never changed, only added to';
comment on column bi.decision.decision_id is '决定编号 / number of the decision';
comment on column bi.decision.kind is
'种类：alias 地区别名、unit 单位、release 放行、reject 驳回、undo 撤销、correction 更正 / what kind of decision';
comment on column bi.decision.subject is '事由：哪个单元格、名称或单位 / what was decided about: a cell, a name, a unit';
comment on column bi.decision.value is '决定的内容：采用的文字、地区编码、单位；驳回为空 / the text to read, the region, the unit; null for a reject';
comment on column bi.decision.reason is '缘由 / why';
comment on column bi.decision.decided_by is '决定人 / who';
comment on column bi.decision.decided_at is '决定时间；更正自此时起可知 / when; a correction is known from then';
comment on column bi.decision.run_id is '运行编号，见bi.run；空=不在运行中作出 / run, as in bi.run; null = made outside a run';
comment on column bi.decision.arrival_id is '到件号；空=与某一到件无关 / arrival, as in bi.arrival; null = about no single file';
comment on column bi.decision.feed is '报表代码 / form';
comment on column bi.decision.file_name is '文件 / file';
comment on column bi.decision.sheet is '工作表 / sheet';
comment on column bi.decision.cell is '单元格（A1） / cell, A1';
comment on column bi.decision.raw_text is '当时的单元格原文 / text of the cell when it was decided';
comment on column bi.decision.rejection_id is '问题编号，见bi.rejection / finding, as in bi.rejection';
