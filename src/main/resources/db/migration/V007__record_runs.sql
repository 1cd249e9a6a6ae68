-- what a run was asked to do, and which indicators are to be computed again: the mart follows the facts even after a crash
alter table batch.run add column scope text not null default '';

create table core.changed_indicator (
    indicator_code text primary key
);
-- one row: the plans and codelists the marts were computed with
create table mart.basis (
    is_only boolean primary key default true check (is_only),
    digest text not null
);

comment on table core.changed_indicator is '待重算的指标 / indicators whose facts changed since the mart was computed';
