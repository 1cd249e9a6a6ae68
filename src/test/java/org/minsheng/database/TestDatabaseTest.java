package org.minsheng.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void databasesAreMigratedAndApart() {
        JdbcClient one = JdbcClient.create(TestDatabase.create().dataSource());
        JdbcClient other = JdbcClient.create(TestDatabase.create().dataSource());

        one.sql("insert into raw.archive values ('ab', 'x', 1)").update();

        assertThat(one.sql("select sha256 from raw.archive").query(String.class).list()).isEqualTo(List.of("ab"));
        assertThat(other.sql("select sha256 from raw.archive").query(String.class).list()).isEmpty();
    }

    @Test
    void sessionsRunInUtc() {
        JdbcClient database = JdbcClient.create(TestDatabase.create().dataSource());

        assertThat(database.sql("show timezone").query(String.class).single()).isEqualTo("UTC");
    }
}
