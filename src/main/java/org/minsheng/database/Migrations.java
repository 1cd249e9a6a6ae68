package org.minsheng.database;

import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema's way from any earlier version to this program's: the only place that configures Flyway. */
final class Migrations {

    private static final String GRANTS = "db/repeatable/R__zz_grant_bi.sql";

    // two that comment at once would fail; a comment takes no parameter
    private static final String REMEMBER = """
            do $$
            begin
                perform pg_advisory_xact_lock(hashtext('minsheng migrations'));
                comment on table public.flyway_schema_history is '%s';
            end
            $$""";

    private Migrations() {
    }

    /**
     * Migrates where something is pending, and refuses a database that a newer program has migrated. Where the last to
     * migrate had the very same files this asks two questions and leaves Flyway, half a second of it, alone.
     */
    static void bringUpToDate(DataSource database, DatabaseNotice notice) {
        JdbcClient client = JdbcClient.create(database);
        String ours = MigrationFiles.digest();
        if (!ours.equals(migratedWith(client))) {
            migrate(database, notice);
            client.sql(REMEMBER.formatted(ours)).update();
        }
        if (isRoleWithoutGrants(client)) {
            new JdbcTemplate(database).execute(MigrationFiles.read(GRANTS));
        }
    }

    /** Flyway on a database; nothing is run yet. The names of bi's files order them: {@code R__zz_} is last. */
    static Flyway on(DataSource database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                // else a schema with the user's name would be taken
                .defaultSchema("public")
                .locations(MigrationFiles.LOCATIONS)
                .validateMigrationNaming(true)
                .placeholderReplacement(false)
                // a view that is no longer ours is dropped by a versioned migration, its file goes
                .ignoreMigrationPatterns("repeatable:missing")
                .load();
    }

    private static void migrate(DataSource database, DatabaseNotice notice) {
        try {
            Flyway flyway = on(database);
            MigrationInfoService info = flyway.info();
            Stream.of(info.applied()).filter(Migrations::isUnknown).findFirst().ifPresent(Migrations::refuse);
            if (info.pending().length > 0) {
                notice.tell("正在更新数据库结构", "bringing the database's schema up to date");
            }
            flyway.migrate();
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw new DatabaseException("数据库的 public 里已有别的表；请为本程序另建一个空库",
                        "there are tables of something else in the database's public schema;"
                                + " create an empty database for this program", e);
            }
            throw new DatabaseException("无法更新数据库结构：" + e.getMessage(),
                    "cannot bring the database's schema up to date: " + e.getMessage(), e);
        }
    }

    /** The digest of the files that made the schema, kept as a comment; empty where there is none. */
    private static String migratedWith(JdbcClient client) {
        return client.sql("""
                select coalesce(obj_description(to_regclass('public.flyway_schema_history'), 'pg_class'), '')
                """).query(String.class).single();
    }

    /** An administrator may have made the role later, where this program's account may not make roles. */
    private static boolean isRoleWithoutGrants(JdbcClient client) {
        return client.sql("""
                select exists (
                    select
                    from pg_roles
                    cross join pg_namespace
                    where rolname = 'minsheng_bi' and nspname = 'bi'
                        and not has_schema_privilege(pg_roles.oid, pg_namespace.oid, 'usage')
                )
                """).query(Boolean.class).single();
    }

    private static boolean isUnknown(MigrationInfo migration) {
        return migration.getVersion() != null && !migration.getState().isResolved();
    }

    private static void refuse(MigrationInfo unknown) {
        String version = unknown.getVersion() + " " + unknown.getDescription();
        throw new DatabaseException("数据库已由更新版本的程序迁移（" + version + "）；请使用那个版本",
                "the database was migrated by a newer version of this program (" + version + "); use that version");
    }
}
