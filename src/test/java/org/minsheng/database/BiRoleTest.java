package org.minsheng.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a BI tool may do, whose account was given the role minsheng_bi. */
class BiRoleTest {

    private static final String DENIED = "42501";
    private static final TestDatabase DATABASE = TestDatabase.createEmpty();

    @BeforeAll
    static void migrateAndPublish() {
        // a clone would lack what is granted on the database itself
        Migrations.on(DATABASE.dataSource()).migrate();
        JdbcClient owner = JdbcClient.create(DATABASE.dataSource());
        owner.sql("create view bi.later_view as select sha256 from raw.archive").update();
        owner.sql("""
                create function bi.later_function() returns bigint language sql stable security definer
                set search_path = pg_catalog as 'select count(*) from raw.archive'""").update();
        owner.sql("create function core.inner_function() returns integer language sql as 'select 1'").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select * from bi.later_view", "select bi.later_function()"})
    void reads(String statement) throws SQLException {
        assertThat(stateOf(statement)).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select * from raw.archive",
        "select * from core.fact_statement",
        "select * from core.dim_region",
        "select * from mart.attainment",
        "select * from batch.run",
        "select * from batch.batch_job_instance",
        "select * from public.flyway_schema_history",
        "select core.inner_function()",
        "insert into bi.later_view values ('x')",
        "delete from bi.later_view",
        "create view bi.mine as select 1 as one",
        "create function bi.mine() returns integer language sql as 'select 1'",
        "create table public.mine (one integer)",
        "create temporary table mine (one integer)",
        "create schema mine",
        "drop view bi.later_view",
    })
    void isDeniedAllElse(String statement) throws SQLException {
        assertThat(stateOf(statement)).isEqualTo(DENIED);
    }

    /** Everything the migrations made, whatever it is called: nothing outside bi is open to the role. */
    @Test
    void hasNoPrivilegeOutsideBi() {
        List<String> open = new ArrayList<>();
        JdbcClient.create(DATABASE.dataSource()).sql("""
                select nspname || '.' || relname as name
                from pg_class
                inner join pg_namespace on pg_namespace.oid = relnamespace
                where nspname not in ('bi', 'pg_catalog', 'information_schema', 'pg_toast')
                    and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
                    and case relkind
                        when 'S' then has_sequence_privilege('minsheng_bi', pg_class.oid, 'usage, select, update')
                        else has_table_privilege('minsheng_bi', pg_class.oid,
                            'select, insert, update, delete, truncate, references, trigger')
                    end
                """).query(rows -> {
                    open.add(rows.getString("name"));
                });
        assertThat(open).isEmpty();
    }

    /** The cluster has one such role, however many databases it has and whoever made them first. */
    @Test
    void isCreatedOnceForAllDatabases() {
        Migrations.on(TestDatabase.createEmpty().dataSource()).migrate();

        assertThat(JdbcClient.create(DATABASE.dataSource())
                .sql("select rolcanlogin::text from pg_roles where rolname = 'minsheng_bi'").query(String.class).list())
                .isEqualTo(List.of("false"));
    }

    /** An account that may not make roles leaves the warehouse without; an administrator makes it later. */
    @Test
    void isGivenItsRightsWhenItIsMadeLater() {
        TestDatabase database = TestDatabase.create();
        JdbcClient owner = JdbcClient.create(database.dataSource());
        owner.sql("drop owned by minsheng_bi").update();

        Migrations.bringUpToDate(database.dataSource(), DatabaseNotice.SILENT);

        assertThat(owner.sql("select has_schema_privilege('minsheng_bi', 'bi', 'usage')").query(Boolean.class).single())
                .isTrue();
    }

    /** Runs it as the role and takes it back; "done", or the SQLSTATE it fails with. */
    private static String stateOf(String statement) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement session = connection.createStatement()) {
            connection.setAutoCommit(false);
            session.execute("set local role minsheng_bi");
            session.execute(statement);
            connection.rollback();
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
