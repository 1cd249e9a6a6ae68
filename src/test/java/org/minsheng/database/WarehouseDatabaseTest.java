package org.minsheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class WarehouseDatabaseTest {

    @TempDir
    private Path home;

    @Test
    void bringsUpTheEmbeddedOneAndStopsItAgain() {
        List<String> told = new ArrayList<>();
        try (WarehouseDatabase warehouse = WarehouseDatabase.open(home, Optional.empty(), (zh, en) -> told.add(en))) {
            JdbcClient client = JdbcClient.create(warehouse.dataSource());
            assertThat(client.sql("select count(*) from core.fact_statement").query(Integer.class).single()).isZero();
            assertThat(warehouse.embeddedAddress()).isEqualTo(EmbeddedDatabase.running(home));
        }
        assertThat(EmbeddedDatabase.running(home)).isEmpty();
        assertThat(told).containsExactly("first start: unpacking PostgreSQL",
                "first start: making the database " + home.resolve("postgres/data"), "starting the database",
                "bringing the database's schema up to date");
    }

    @Test
    void migratesAnotherPostgresAndLeavesHomeAlone() {
        TestDatabase empty = TestDatabase.createEmpty();
        List<String> told = new ArrayList<>();
        for (int time = 1; time <= 2; time++) {
            try (WarehouseDatabase warehouse = open(empty.url(), told)) {
                JdbcClient client = JdbcClient.create(warehouse.dataSource());
                assertThat(client.sql("show timezone").query(String.class).single()).isEqualTo("UTC");
                assertThat(warehouse.embeddedAddress()).isEmpty();
            }
        }
        assertThat(told).containsExactly("bringing the database's schema up to date");
        assertThat(Files.exists(home.resolve("postgres"))).isFalse();
    }

    @Test
    void isMigratedOnceByProcessesThatStartAtOnce() {
        TestDatabase empty = TestDatabase.createEmpty();

        List<String> failures = Stream.generate(() -> CompletableFuture.runAsync(
                () -> open(empty.url(), new ArrayList<>()).close())).limit(4).toList().stream()
                .map(opening -> opening.handle((done, failure) -> failure == null ? "" : failure.toString()).join())
                .filter(failure -> !failure.isEmpty())
                .toList();

        assertThat(failures).isEmpty();
        assertThat(JdbcClient.create(empty.dataSource())
                .sql("select count(*) - count(distinct script) from flyway_schema_history").query(Integer.class).single())
                .isZero();
    }

    @Test
    void refusesOneThatIsAnothersAlready() {
        TestDatabase database = TestDatabase.createEmpty();
        JdbcClient.create(database.dataSource()).sql("create table public.invoice (amount numeric)").update();

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> open(database.url(), new ArrayList<>()))
                .withMessageContaining("create an empty database for this program");
    }

    @Test
    void needsNoSuperuserButTheOwner() {
        JdbcClient server = JdbcClient.create(TestDatabase.create().dataSource());
        TestDatabase empty = TestDatabase.createEmpty();
        server.sql("create role plain_owner login password 'plain'").update();
        server.sql("alter database " + empty.name() + " owner to plain_owner").update();
        String url = empty.url().replace("user=postgres", "user=plain_owner") + "&password=plain";

        try (WarehouseDatabase warehouse = open(url, new ArrayList<>())) {
            JdbcClient client = JdbcClient.create(warehouse.dataSource());
            assertThat(client.sql("select current_user || ' ' || count(*) from raw.arrival").query(String.class).single())
                    .isEqualTo("plain_owner 0");
        }
    }

    @Test
    void refusesOneThatANewerProgramMigrated() {
        TestDatabase database = TestDatabase.create();
        JdbcClient.create(database.dataSource()).sql("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                    execution_time, success)
                values (1000, '999', 'add what is to come', 'SQL', 'V999__add_what_is_to_come.sql', 'x', 1, true)
                """).update();

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> open(database.url(), new ArrayList<>()))
                .withMessage("数据库已由更新版本的程序迁移（999 add what is to come）；请使用那个版本 / the database was migrated"
                        + " by a newer version of this program (999 add what is to come); use that version");
    }

    @Test
    void saysWhyItCannotConnect() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> open("jdbc:mysql://localhost/x", new ArrayList<>()))
                .withMessageContaining("--db must look like jdbc:postgresql://host:port/database");
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> open(TestDatabase.create().url().replace("/test_", "/absent_"), new ArrayList<>()))
                .withMessageContaining("cannot connect to the database: FATAL: database \"absent_");
    }

    @Test
    void refusesAnOldServer() {
        ServerCheck.requireVersion(15, "15.0");
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> ServerCheck.requireVersion(14, "14.19"))
                .withMessage("数据库是 PostgreSQL 14.19，须为 15 或更新；请升级，或不带 --db 用内置的 / the database is PostgreSQL"
                        + " 14.19, it must be 15 or later; upgrade it, or use the embedded one without --db");
    }

    private WarehouseDatabase open(String url, List<String> told) {
        return WarehouseDatabase.open(home, Optional.of(url), (zh, en) -> told.add(en));
    }
}
