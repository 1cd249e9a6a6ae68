package org.minsheng.database;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/** Where the schema comes from: the only place that configures Flyway. */
final class Migrations {

    private Migrations() {
    }

    /** Flyway on a database; nothing is run yet. The names of bi's files order them: {@code R__zz_} is last. */
    static Flyway on(DataSource database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/repeatable")
                .validateMigrationNaming(true)
                .placeholderReplacement(false)
                .load();
    }
}
