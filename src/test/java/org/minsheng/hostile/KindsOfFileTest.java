package org.minsheng.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.minsheng.observation.Statement;

/** A table states the same and has the same faults, whatever kind of file it is written as. */
class KindsOfFileTest {

    private static final int TABLES = 60;

    @Test
    void theSameTableStatesTheSameInEveryKindOfFile() {
        int all = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            RandomTable table = RandomTable.of(random);
            Set<String> csv = said(table.csv(), seed + ".csv");

            all += csv.size();
            assertThat(said(table.html(), seed + ".html")).as("html of seed " + seed).isEqualTo(csv);
            assertThat(said(table.in(new XSSFWorkbook(), random), seed + ".xlsx")).as("xlsx of seed " + seed)
                    .isEqualTo(csv);
            assertThat(said(table.in(new HSSFWorkbook(), random), seed + ".xls")).as("xls of seed " + seed)
                    .isEqualTo(csv);
        }
        assertThat(all).isGreaterThan(100 * TABLES);
    }

    private static Set<String> said(byte[] file, String name) {
        Stated stated = Stated.of(file, name, "communications");
        Set<String> said = new TreeSet<>(List.of("refused: " + stated.refusal()));
        stated.cells().values().forEach(cell -> cell.forEach(statement -> said.add(said(statement))));
        stated.findings().forEach(finding -> said.add(finding.replaceAll(" .*!", " ")));
        return said;
    }

    private static String said(Statement statement) {
        String value = statement.value() == null ? "none" : statement.value().stripTrailingZeros().toPlainString();
        return String.join(" ", statement.address().toString(), statement.key().toString(),
                statement.measure().toString(), statement.month().toString(), value, statement.status().toString(),
                statement.decision().toString());
    }
}
