package org.minsheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minsheng.pipeline.LoadedYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workbook is written where it was asked for, never over another file, and a draft changes nothing. */
class WorkbookVerbTest {

    @TempDir
    private Path folder;

    @Test
    void aDraftIsWrittenOnceIntoAFolder() {
        String arrival = arrivalOf("civil-affairs/2017-07-10/低保标准2017年2季度.csv");
        Called first = problems("--arrival", arrival, "--workbook", folder.toString(), "--draft");
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("低保标准2017年2季度（退回）.xlsx", "标注单元格 1 个").doesNotContain("记为已退回");
        assertThat(folder.resolve("低保标准2017年2季度（退回）.xlsx")).isNotEmptyFile();
        Called again = problems("--arrival", arrival, "--workbook", folder.toString(), "--draft");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("已存在", "--yes");
        assertThat(problems("--arrival", arrival, "--workbook", folder.toString(), "--draft", "--yes").code()).isZero();
        assertThat(problems("--arrival", arrival).out()).doesNotContain("已退回");
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        String arrival = arrivalOf("civil-affairs/2017-07-10/低保标准2017年2季度.csv");
        Path out = folder.resolve("a.xls");
        assertThat(problems("--arrival", arrival, "--workbook", out.toString(), "--draft").err()).contains(".xlsx");
        assertThat(problems("--arrival", "999999", "--workbook", out.toString()).err()).contains("999999");
        assertThat(problems("--workbook", out.toString()).err()).contains("--arrival");
        assertThat(Files.exists(out)).isFalse();
        String fine = arrivalOf("hrss/2017-07-05/就业创业月报2017年6月.xls");
        assertThat(problems("--arrival", fine, "--workbook", out.toString()).out()).contains("没有待处理的问题");
        assertThat(Files.exists(out)).isFalse();
    }

    private static String arrivalOf(String fileName) {
        return JdbcClient.create(LoadedYear.database())
                .sql("select arrival_id from bi.arrival where file_name = ?")
                .param(fileName)
                .query(String.class)
                .single();
    }

    private static Called problems(String... words) {
        List<String> all = new ArrayList<>(List.of("problems", "--lang", "zh", "--db", LoadedYear.url()));
        all.addAll(List.of(words));
        return Called.with(all.toArray(String[]::new));
    }
}
