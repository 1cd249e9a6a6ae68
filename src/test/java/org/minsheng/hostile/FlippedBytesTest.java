package org.minsheng.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.observation.Check;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Statement;

/**
 * One byte of a good file is changed: an xlsx, which has checksums, never states another figure; csv and xls, which
 * have none, state another figure in the one cell that was hit, and a total over it tells.
 */
class FlippedBytesTest {

    private static final int FLIPS = 300;

    @ParameterizedTest
    @ValueSource(strings = {
        "housing/2017-07-03/住建民生实事月报表(2017年6月).xlsx",
        "culture-press/2017-07-05/公益电影及文化活动2017年6月.xlsx",
        "education-health/2017-08-06/教育卫生民生实事进度2017年7月.xlsx",
        "livelihood-office/2017-08-09/民生实事综合调度表2017年7月.xlsx"
    })
    void anXlsxNeverStatesAnythingElse(String file) throws IOException {
        Changed changed = new Changed(file);
        for (int i = 0; i < FLIPS; i++) {
            Stated stated = changed.next();
            if (stated.refusal() == null) {
                assertThat(stated).as(changed.toString()).isEqualTo(changed.whole);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "communications/2017-08-12/宽带和4G建设统计_201707.csv",
        "civil-affairs/2017-07-10/低保标准2017年2季度.csv",
        "transport/2017-08-06/交通民生实事月报2017年7月.xls",
        "trade-union/2017-08-09/困难职工解困脱困2017年7月.xls",
        "hrss/2017-08-04/就业创业月报2017年7月.xls"
    })
    void withoutChecksumsAtMostTheCellThatWasHitIsAnother(String file) throws IOException {
        Changed changed = new Changed(file);
        for (int i = 0; i < FLIPS; i++) {
            Stated stated = changed.next();
            Set<String> different = stated.differences(changed.whole);
            boolean told = stated.refusal() != null || !changed.whole.findings().containsAll(stated.findings());
            if (told || different.isEmpty()) {
                continue;
            }
            Set<String> figures = different.stream().filter(cell -> statesAnotherFigure(cell, stated, changed.whole))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(figures).as(changed + " " + different).hasSizeLessThanOrEqualTo(1);
            figures.forEach(cell -> assertThat(isBeyondEveryTotal(cell, stated, changed.whole))
                    .as(changed + " " + cell).isTrue());
        }
    }

    /** A figure that counts in both and is not the same; one that is gone or counts no more is missing, not wrong. */
    private static boolean statesAnotherFigure(String cell, Stated now, Stated before) {
        List<Statement> old = before.cells().get(cell);
        return old != null && now.cells().getOrDefault(cell, List.of()).stream().anyMatch(statement -> old.stream()
                .anyMatch(other -> other.key().equals(statement.key()) && other.measure() == statement.measure()
                        && statement.decision() == Decision.LOAD && !statement.value().equals(other.value())));
    }

    /** Whether no comparison that was decided before is decided again as if nothing had happened to a sum of it. */
    private static boolean isBeyondEveryTotal(String cell, Stated now, Stated before) {
        String column = cell.replaceAll("\\d", "");
        BigDecimal figure = now.cells().get(cell).get(0).value();
        BigDecimal change = figure.subtract(before.cells().get(cell).get(0).value()).abs();
        return before.checks().stream()
                .filter(check -> check.kind() == Check.Kind.TOTAL && check.verdict() == Check.Verdict.AGREES)
                .filter(check -> (check.sheet() + "!" + check.cell()).replaceAll("\\d", "").equals(column))
                .noneMatch(check -> change.compareTo(check.bound().multiply(BigDecimal.valueOf(2))) > 0);
    }

    /** A file of which each next one has one byte changed; seeded by its name. */
    private static final class Changed {

        private final byte[] bytes;
        private final String name;
        private final String bureau;
        private final Random random;
        private final Stated whole;
        private int at;
        private byte by;

        Changed(String file) throws IOException {
            this.bytes = Files.readAllBytes(Path.of("sample-feeds", file));
            this.name = file.substring(file.lastIndexOf('/') + 1);
            this.bureau = file.substring(0, file.indexOf('/'));
            this.random = new Random(file.hashCode());
            this.whole = Stated.of(bytes, name, bureau);
            assertThat(whole.refusal()).isNull();
        }

        Stated next() {
            at = random.nextInt(bytes.length);
            by = random.nextBoolean() ? (byte) (1 << random.nextInt(8)) : (byte) (1 + random.nextInt(255));
            byte[] changed = bytes.clone();
            changed[at] ^= by;
            return Stated.of(changed, name, bureau);
        }

        @Override
        public String toString() {
            return "byte %d of %s xor %02x".formatted(at, name, by & 0xFF);
        }
    }
}
