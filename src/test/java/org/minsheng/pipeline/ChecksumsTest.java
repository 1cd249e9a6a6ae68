package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.database.SqlFile;
import org.minsheng.database.TestDatabase;
import org.minsheng.warehouse.Checksums;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChecksumsTest {

    /** Numbers that sequences give, times of writing, and what a run was called: two equal warehouses differ in them. */
    private static final Set<String> LEFT_OUT = Set.of(
            "arrival_id", "check_id", "closed_at", "computed_at", "continued_by", "decided_at", "decision_id",
            "opened_at", "rejection_id", "run_id", "sent_at", "statement_id", "is_only");

    private static TestDatabase copy;
    private static Checksums before;

    @BeforeAll
    static void sum() {
        copy = LoadedYear.copy();
        before = Checksums.of(copy.dataSource());
    }

    @Test
    void equalWarehousesHaveEqualOnes() {
        Checksums original = Checksums.of(LoadedYear.database());

        assertThat(original).isEqualTo(before);
        assertThat(original.sha256()).isEqualTo(before.sha256());
        assertThat(original.partitions()).hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            update core.fact_statement set value = value + 1 where indicator_code = 'T01.1' and month = '2017-06-01' \
            and region_code = '220100' and measure = 'cum' and decision = 'load'; core.fact_statement F01 2017-06
            update mart.attainment set status = 'done' where month = '2017-05-01' and region_code = '220200' \
            and indicator_code = 'T01.1'; mart.attainment JL-2017 2017-05
            update core.fact_rejection set state = 'fixed' where rejection_id = (select min(rejection_id) from \
            core.fact_rejection where severity = 'hold'); core.fact_rejection F05 2017-06
            """)
    void aChangeShowsInItsPartitionAlone(String change, String partition) {
        TestDatabase changed = LoadedYear.copy();
        assertThat(JdbcClient.create(changed.dataSource()).sql(change).update()).isEqualTo(1);

        assertThat(Checksums.of(changed.dataSource()).differing(before)).containsExactly(partition);
        assertThat(before.differing(Checksums.of(changed.dataSource()))).containsExactly(partition);
    }

    @Test
    void everyColumnOfWhatIsKeptIsSummed() {
        String sql = SqlFile.read("warehouse/checksums");
        List<String> columns = columns(copy.dataSource());

        Set<String> missing = new TreeSet<>();
        for (String column : columns) {
            String name = column.substring(column.lastIndexOf('.') + 1);
            if (!LEFT_OUT.contains(name) && !sql.contains(name)) {
                missing.add(column);
            }
        }

        assertThat(missing).isEmpty();
        Set<String> tables = new TreeSet<>();
        columns.forEach(column -> tables.add(column.substring(0, column.lastIndexOf('.'))));
        assertThat(tables).allMatch(sql::contains);
    }

    private static List<String> columns(DataSource database) {
        return JdbcClient.create(database).sql("""
                select table_schema || '.' || table_name || '.' || column_name
                from information_schema.columns
                where table_schema in ('raw', 'core', 'mart') and table_name !~ '_(default|[0-9]{4})$'
                """).query(String.class).list();
    }
}
