package org.minsheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Connections that are all one transaction behave to their users as connections do. */
class TrialTest {

    private static final TestDatabase DATABASE = TestDatabase.createEmpty();

    @BeforeEach
    void createTable() {
        JdbcClient.create(DATABASE.dataSource()).sql("drop table if exists word").update();
        JdbcClient.create(DATABASE.dataSource()).sql("create table word (word text primary key)").update();
    }

    @AfterAll
    static void drop() {
        DATABASE.drop();
    }

    @Test
    void whoWorksOnItSeesWhatNobodyElseDoes() throws SQLException {
        try (Trial trial = Trial.begin(DATABASE.dataSource())) {
            add(trial.dataSource(), "committed");
            assertThat(words(trial.dataSource())).containsExactly("committed");
            assertThat(words(DATABASE.dataSource())).isEmpty();
        }
        assertThat(words(DATABASE.dataSource())).isEmpty();
    }

    @Test
    void aRollbackUndoesItsOwnWorkOnly() throws SQLException {
        try (Trial trial = Trial.begin(DATABASE.dataSource())) {
            add(trial.dataSource(), "before");
            TransactionTemplate outer = new TransactionTemplate(new JdbcTransactionManager(trial.dataSource()));
            outer.executeWithoutResult(status -> {
                add(trial.dataSource(), "undone");
                status.setRollbackOnly();
            });
            outer.executeWithoutResult(status -> add(trial.dataSource(), "after"));
            assertThat(words(trial.dataSource())).containsExactly("after", "before");
        }
    }

    @Test
    void aTransactionInsideAnotherIsKeptWhenTheOuterIs() throws SQLException {
        try (Trial trial = Trial.begin(DATABASE.dataSource());
                Connection outer = trial.dataSource().getConnection()) {
            outer.setAutoCommit(false);
            outer.createStatement().execute("insert into word values ('outer')");
            try (Connection inner = trial.dataSource().getConnection()) {
                inner.setAutoCommit(false);
                inner.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                inner.createStatement().execute("insert into word values ('inner')");
                inner.commit();
                inner.createStatement().execute("insert into word values ('never committed')");
            }
            outer.commit();
            assertThat(words(trial.dataSource())).containsExactly("inner", "outer");
        }
    }

    @Test
    void aFailedStatementSpoilsNothingElse() throws SQLException {
        try (Trial trial = Trial.begin(DATABASE.dataSource())) {
            add(trial.dataSource(), "once");
            assertThatThrownBy(() -> add(trial.dataSource(), "once")).isInstanceOf(DataAccessException.class);
            add(trial.dataSource(), "other");
            assertThat(words(trial.dataSource())).containsExactly("once", "other");
        }
    }

    private static void add(DataSource database, String word) {
        JdbcClient.create(database).sql("insert into word values (?)").param(word).update();
    }

    private static List<String> words(DataSource database) {
        return JdbcClient.create(database).sql("select word from word order by word").query(String.class).list();
    }
}
