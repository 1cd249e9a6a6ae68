package org.minsheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, under the poorest locale, with the PostgreSQL it brings along. */
class ProgramTest {

    private static final List<String> FILES = List.of(
            "targets/2017-02-20/2017年民生实事目标任务分解表.xlsx", "hrss/2017-03-06/就业创业月报2017年1-2月.xls",
            "hrss/2017-04-05/就业创业月报2017年3月.xls", "civil-affairs/2017-04-11/低保标准2017年1季度.csv");

    @TempDir
    private Path folder;

    @Test
    void worksUnderLcAllC() throws Exception {
        for (String file : FILES) {
            Path copy = folder.resolve("feeds").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("sample-feeds").resolve(file), copy);
        }
        Ran first = run("nightly", "--lang", "zh");
        assertThat(first.out).contains("新收 4 件，发布 4 件", "城镇新增就业", "Σ");
        assertThat(first.code).isZero();

        Ran second = run("nightly", "--lang", "zh");
        assertThat(second.out).contains("没有变化");
        assertThat(second.code).isZero();

        Ran trace = run("trace", "T01.1", "--region", "延边", "--month", "2017-03", "--lang", "zh");
        assertThat(trace.out).contains("222400 延边朝鲜族自治州", "hrss/2017-04-05/就业创业月报2017年3月.xls");
        assertThat(trace.code).isZero();

        Path fault = Path.of("src/test/resources/faults/unit-slip-up/hrss/就业创业月报2017年7月.xls");
        Ran load = run("load", fault.toString(), "--received", "2017-08-04", "--reason", "试报 'a b'", "--lang", "zh");
        assertThat(load.out).contains("新收 1 件");
        Ran problems = run("problems", "--json");
        assertThat(problems.out).contains("hrss/就业创业月报2017年7月.xls");
    }

    private Ran run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Minsheng.class.getName()));
        command.addAll(Arrays.asList(words));
        command.addAll(List.of(
                "--home", folder.resolve("home").toString(), "--feeds", folder.resolve("feeds").toString()));
        Path out = folder.resolve("out.txt");
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        process.environment().put("LC_ALL", "C");
        process.environment().remove("MINSHENG_RESTARTED");
        int code = process.start().waitFor();
        return new Ran(code, Files.readString(out, StandardCharsets.UTF_8));
    }

    private record Ran(int code, String out) {}
}
