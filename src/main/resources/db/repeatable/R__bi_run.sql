-- one row per run
drop view if exists bi.run;
create view bi.run as
select
    run_id,
    verb,
    trigger,
    night,
    requester,
    reason,
    scope,
    outcome,
    summary,
    started_at,
    ended_at,
    owner,
    heartbeat_at,
    recovered_by
from batch.run;

comment on view bi.run is '运行：每次运行一行 / runs: who ran what, when and why';
comment on column bi.run.run_id is '运行编号 / number of the run';
comment on column bi.run.verb is '动作：nightly、load、relaunch 等 / what was run';
comment on column bi.run.trigger is
'由何发起：manual 人工、clock 定时、completeness 到齐、cut_off 截止 / what set it going';
comment on column bi.run.night is '哪一夜的运行；空=不属于任何一夜 / the night it is for; null when for none';
comment on column bi.run.requester is '发起人 / who asked for it';
comment on column bi.run.reason is '缘由 / why';
comment on column bi.run.scope is '范围：目录、文件或所作决定 / what it set out from';
comment on column bi.run.outcome is
'结果：running 进行中、changed 有变化、unchanged 无变化、failed 失败、interrupted 中断、stopped 已停止 / how it came out';
comment on column bi.run.summary is '摘要 / what it did';
comment on column bi.run.started_at is '开始时间 / started';
comment on column bi.run.ended_at is '结束时间；空=进行中 / ended; null while it runs';
comment on column bi.run.owner is '进程：主机:进程号:启动时间 / the process: host:number:start';
comment on column bi.run.heartbeat_at is '最近一次心跳，仅供参考 / last sign of life; informs only';
comment on column bi.run.recovered_by is '由哪次运行接着完成 / the later run that finished what it left';
