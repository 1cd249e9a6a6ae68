-- minsheng_bi may read the views of bi and call its functions, nothing else; last of the repeatables by its name
do $$
begin
    -- a role belongs to the cluster: another database of it, or a racing start, may have created it already
    if not exists (select from pg_catalog.pg_roles where rolname = 'minsheng_bi') then
        begin
            create role minsheng_bi nologin;
        exception
            when duplicate_object or unique_violation then
                null;
            when insufficient_privilege then
                raise warning '无权创建角色 minsheng_bi，请管理员执行 / may not create the role, ask an administrator for: %',
                    'create role minsheng_bi nologin;';
        end;
    end if;
end
$$;

revoke all on schema raw, staging, core, mart, bi, batch from public;
revoke all on all tables in schema raw, staging, core, mart, bi, batch from public;
revoke execute on all routines in schema raw, staging, core, mart, bi, batch from public;

do $$
begin
    -- a temporary table is a write, too
    execute format('revoke temporary on database %I from public', current_database());

    if exists (select from pg_catalog.pg_roles where rolname = 'minsheng_bi') then
        execute format('grant connect on database %I to minsheng_bi', current_database());
        grant usage on schema bi to minsheng_bi;
        grant select on all tables in schema bi to minsheng_bi;
        grant execute on all functions in schema bi to minsheng_bi;
        -- this file is not run again when another one replaces a view
        alter default privileges in schema bi grant select on tables to minsheng_bi;
        alter default privileges in schema bi grant execute on functions to minsheng_bi;
    end if;
end
$$;
