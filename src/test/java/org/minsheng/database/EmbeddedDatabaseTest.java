package org.minsheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    /** One folder for nearly all, so that it is unpacked and made once: each test leaves it stopped. */
    @TempDir
    private static Path home;

    @AfterEach
    void stop() {
        EmbeddedDatabase.stop(home);
    }

    @Test
    void lastToCloseStopsIt() {
        EmbeddedDatabase first = open();
        EmbeddedDatabase second = open();

        first.close();
        assertThat(ask(second.address().jdbcUrl(), "select 1")).isEqualTo("1");
        second.close();
        second.close();

        assertThat(second.address()).isEqualTo(first.address());
        assertThat(EmbeddedDatabase.running(home)).isEmpty();
    }

    @Test
    void keepsItsPortAndItsRows() {
        String url;
        try (EmbeddedDatabase database = open()) {
            url = database.address().jdbcUrl();
            run(url, "create table if not exists kept (line text)", "insert into kept values ('长春')");
        }
        try (EmbeddedDatabase database = open()) {
            assertThat(database.address().jdbcUrl()).isEqualTo(url);
            assertThat(ask(url, "select line from kept")).isEqualTo("长春");
        }
    }

    @Test
    void isDurableAndClosedToOthers() throws Exception {
        try (EmbeddedDatabase database = open()) {
            String url = database.address().jdbcUrl();
            assertThat(Stream.of("fsync", "synchronous_commit", "full_page_writes", "max_connections",
                    "listen_addresses", "unix_socket_directories", "log_timezone", "lc_messages", "server_encoding")
                    .map(name -> name + "=" + ask(url, "show " + name)))
                    .isEqualTo(List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on", "max_connections=60",
                    "listen_addresses=127.0.0.1", "unix_socket_directories=", "log_timezone=UTC", "lc_messages=C.UTF-8",
                    "server_encoding=UTF8"));
            assertThatThrownBy(() -> ask(url.replaceAll("password=.*", "password=guess"), "select 1"))
                    .hasRootCauseInstanceOf(PSQLException.class)
                    .rootCause().hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgres/password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgres"))))
                .isEqualTo("rwx------");
    }

    @Test
    void staysUpUntilItIsStoppedWhereItWasAskedTo() {
        DatabaseAddress address = EmbeddedDatabase.keepUp(home, DatabaseNotice.SILENT);
        open().close();

        assertThat(EmbeddedDatabase.running(home)).contains(address);
        assertThat(EmbeddedDatabase.stop(home)).isTrue();
        assertThat(EmbeddedDatabase.running(home)).isEmpty();
        assertThat(EmbeddedDatabase.stop(home)).isFalse();
    }

    @Test
    void staysUpForOneWhoConnectedByTheUrl() throws Exception {
        EmbeddedDatabase database = open();
        try (Connection tool = DriverManager.getConnection(database.address().jdbcUrl())) {
            database.close();

            assertThat(tool.isValid(5)).isTrue();
        }
    }

    @Test
    void isMadeOnceByProcessesThatStartAtOnce(@TempDir Path fresh) throws Exception {
        List<DatabaseUser> users = Stream.generate(() -> DatabaseUser.start(fresh)).limit(3).toList();
        List<String> urls = users.stream().map(DatabaseUser::url).toList();

        users.get(0).leave();
        users.get(1).leave();
        assertThat(ask(urls.get(2), "select 1")).isEqualTo("1");
        users.get(2).leave();

        assertThat(urls).containsOnly(urls.get(0)).doesNotContainNull();
        assertThat(EmbeddedDatabase.running(fresh)).isEmpty();
    }

    @Test
    void isFoundAgainAfterItsStarterWasKilled() throws Exception {
        DatabaseUser starter = DatabaseUser.start(home);
        String started = ask(starter.url(), "select pg_postmaster_start_time()");
        starter.kill();

        try (EmbeddedDatabase database = open()) {
            assertThat(ask(database.address().jdbcUrl(), "select pg_postmaster_start_time()")).isEqualTo(started);
        }
        assertThat(EmbeddedDatabase.running(home)).isEmpty();
    }

    @Test
    void recoversAfterBothWereKilled() throws Exception {
        DatabaseUser starter = DatabaseUser.start(home);
        run(starter.url(), "drop table if exists survived", "create table survived as select '吉林' as line");
        starter.kill();
        killServer();

        try (EmbeddedDatabase database = open()) {
            assertThat(ask(database.address().jdbcUrl(), "select line from survived")).isEqualTo("吉林");
        }
    }

    /** Starting beside a session that still writes would destroy the data: it is waited for. */
    @Test
    void waitsForTheOrphanOfAKilledServer() throws Exception {
        DatabaseUser starter = DatabaseUser.start(home);
        String url = starter.url();
        CompletableFuture<Boolean> work = CompletableFuture.runAsync(() -> run(url, """
                do 'declare ends constant timestamptz := clock_timestamp() + ''3 s'';
                begin while clock_timestamp() < ends loop null; end loop; end'
                """)).handle((done, failure) -> true);
        String workers = "select count(*) from pg_stat_activity where query like 'do ''declare ends%'";
        while (ask(url, workers).equals("0")) {
            Thread.onSpinWait();
        }
        starter.kill();
        killServer();

        List<String> told = new ArrayList<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(home, (zh, en) -> told.add(en))) {
            assertThat(ask(database.address().jdbcUrl(), "select 1")).isEqualTo("1");
        }
        assertThat(told).contains("waiting for a statement of the killed server to end");
        assertThat(work.join()).isTrue();
    }

    @Test
    void startsThoughAStrangerHasItsOldProcessNumber() throws Exception {
        open().close();
        Path file = home.resolve("postgres/data/postmaster.pid");
        long stranger = ProcessHandle.current().parent().orElseThrow().pid();
        Files.writeString(file, stranger + "\n" + home.resolve("postgres/data") + "\n1\n5432\n\n127.0.0.1\n");

        assertThat(EmbeddedDatabase.running(home)).isEmpty();
        try (EmbeddedDatabase database = open()) {
            assertThat(ask(database.address().jdbcUrl(), "select 1")).isEqualTo("1");
        }
    }

    private static EmbeddedDatabase open() {
        return EmbeddedDatabase.open(home, DatabaseNotice.SILENT);
    }

    private static void killServer() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0));
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        while (server.isAlive()) {
            Thread.onSpinWait();
        }
    }

    private static String ask(String url, String question) {
        return JdbcClient.create(new DriverManagerDataSource(url)).sql(question).query(String.class).single();
    }

    private static void run(String url, String... statements) {
        for (String statement : statements) {
            JdbcClient.create(new DriverManagerDataSource(url)).sql(statement).update();
        }
    }
}
