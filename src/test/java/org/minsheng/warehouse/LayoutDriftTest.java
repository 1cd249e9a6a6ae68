package org.minsheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.observation.Rejection;

/** Headers left to right, those in brackets not bound; what is said of the change: moved, new, gone. */
class LayoutDriftTest {

    private static final Path FEEDS = Path.of("sample-feeds");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing new           | 地区 任务 本月 累计      | 地区 任务 本月 累计          |
            pushed by a blank     | 地区 任务 本月 累计      | - 地区 任务 本月 - 累计      |
            one moved             | 地区 任务 本月 累计      | 地区 累计 任务 本月          | “累计” D → B;—;—
            two exchanged         | 地区 任务 本月 累计      | 地区 任务 累计 本月          | “本月” C → D;—;—
            new in between        | 地区 任务 本月 累计      | 地区 任务 [去年同期] 本月 累计 | —;“去年同期” (C);—
            new beside the table  | 地区 任务 本月 累计      | 地区 任务 本月 累计 [备注]   |
            an optional one gone  | 地区 任务 比例 累计      | 地区 任务 累计               | —;—;“比例” (C)
            an optional one new   | 地区 任务 累计           | 地区 任务 比例 累计          | —;“比例” (C);—
            an unbound one gone   | 地区 [同比] 任务 累计    | 地区 任务 累计               | —;—;“同比” (B)
            beside it, gone       | 地区 任务 累计 [备注]    | 地区 任务 累计               |
            all of it             | 地区 [同比] 任务 累计 本月 | 地区 [备注] 累计 任务 本月 | “任务” C → D;“备注” (B);“同比” (B)
            many                  | a b c d e f z            | a 1 2 3 4 5 6 z              | \
            —;“1” (B)、“2” (C)、“3” (D)、“4” (E)… (+ 2);“b” (B)、“c” (C)、“d” (D)、“e” (E)… (+ 1)
            nothing known         | -                        | 地区 任务                    |
            """)
    void saysWhatMovedWhatIsNewAndWhatIsGone(String name, String before, String now, String expected) {
        Optional<Rejection> drift = LayoutDrift.between(
                Optional.of(new Layouts.Accepted("hrss/6月.xls", layout(before))), layout(now));
        assertThat(drift.map(each -> String.join(";", each.arguments().subList(1, 4))).orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void aFirstFileHasNothingToDriftFrom() {
        assertThat(LayoutDrift.between(Optional.empty(), layout("地区 任务"))).isEmpty();
    }

    @Test
    void theFormsOfTheSampleYearDoNotDrift() throws IOException {
        Map<String, Layouts.Accepted> last = new HashMap<>();
        List<String> drifts = new ArrayList<>();
        int layouts = 0;
        for (Path path : received()) {
            Path below = FEEDS.relativize(path);
            String name = below.toString();
            Instant receipt = Instant.parse(below.getName(1) + "T00:00:00Z");
            Reading reading = ReadFiles.read(path, name, receipt);
            if (reading instanceof Reading.Accepted file) {
                layouts += file.layout().columns().isEmpty() ? 0 : 1;
                LayoutDrift.between(Optional.ofNullable(last.get(file.feed())), file.layout())
                        .ifPresent(drift -> drifts.add(name + " " + drift.arguments()));
                last.put(file.feed(), new Layouts.Accepted(name, file.layout()));
            }
        }
        assertThat(drifts).isEmpty();
        assertThat(layouts).isEqualTo(151);
    }

    private static List<Path> received() throws IOException {
        try (Stream<Path> files = Files.walk(FEEDS)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path each) -> FEEDS.relativize(each).getName(1).toString())
                            .thenComparing(Path::toString))
                    .toList();
        }
    }

    private static Layout layout(String text) {
        List<Layout.Column> columns = new ArrayList<>();
        int number = 0;
        for (String word : text.split(" ")) {
            number++;
            if (!word.equals("-")) {
                boolean bound = !word.startsWith("[");
                columns.add(new Layout.Column("就业", "就业6月", word.replaceAll("[\\[\\]]", ""), number, bound));
            }
        }
        return new Layout(columns);
    }
}
