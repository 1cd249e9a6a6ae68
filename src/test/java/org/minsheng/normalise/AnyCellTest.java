package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.Decision;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;

/** Whatever stands in the cells: nothing is thrown, the count of cells adds up, and what is held is said. */
class AnyCellTest {

    private static final List<String> ANYTHING = List.of(
            "", " ", "—", "一", "…", "未报", "无", "0", "-1", "1,23", "3 454", "7O20", "3-5", "约5万", "1.2万户", "百分之",
            "五十万", "①", "*", "#REF!", "####", "(12)", "√", "推进中", "82%", "=1+1", "合计", "小计", "吉林", "通化", "延吉",
            "市本级", "其中：公主岭", "扩权县", "北山市", "注：含公主岭", "220184", "2017年6月", "９".repeat(70),
            " ".repeat(30_000) + "x");
    private static final int ROUNDS = 40;

    @ParameterizedTest
    @ValueSource(strings = {
        "targets/2017-02-20/2017年民生实事目标任务分解表.xlsx",
        "hrss/2017-07-05/就业创业月报2017年6月.xls",
        "housing/2017-07-03/住建民生实事月报表(2017年6月).xlsx",
        "poverty-relief/2017-07-10/脱贫攻坚民生实事完成情况2017年6月.xlsx",
        "civil-affairs/2017-07-10/低保标准2017年2季度.csv",
        "culture-press/2017-07-05/公益电影及文化活动2017年6月.xlsx",
        "communications/2017-07-12/宽带和4G建设统计_201706.csv",
        "environment/2017-07-15/环保民生实事进展2017年6月.xls",
        "livelihood-office/2017-07-11/民生实事综合调度表2017年6月.xlsx",
    })
    void nothingIsThrown(String file) throws IOException {
        FormReader forms = new FormReader(FileNormaliser.JOBS.feeds());
        FormOutcome.Read read = (FormOutcome.Read) forms.read(Path.of("sample-feeds", file), file, file.split("/")[0]);
        Normaliser normaliser = new Normaliser(FileNormaliser.JOBS);
        Random random = new Random(file.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            FileReading spoiled = spoil(read.reading(), random);
            if (normaliser.normalise(spoiled, file, Instant.parse("2017-07-20T00:00:00Z"))
                    instanceof Normalised.Accepted accepted) {
                long held = accepted.statements().stream().filter(each -> each.decision() == Decision.HOLD)
                        .map(each -> each.sheet() + each.address()).distinct().count();
                assertThat(accepted.counts().held()).isGreaterThanOrEqualTo((int) held);
                assertThat(accepted.findings()).hasSizeGreaterThanOrEqualTo(accepted.counts().held());
            }
        }
    }

    private static FileReading spoil(FileReading reading, Random random) {
        List<TableReading> tables = reading.tables().stream()
                .map(table -> table.withBody(table.body().stream().map(row -> spoil(row, random)).toList()))
                .toList();
        return new FileReading(reading.contract(), tables, reading.texts(), reading.remarks());
    }

    private static RawRow spoil(RawRow row, Random random) {
        List<RawCell> cells = new ArrayList<>();
        for (RawCell cell : row.cells()) {
            cells.add(random.nextInt(12) > 0 ? cell : spoil(cell, random));
        }
        int fields = row.fields() > 0 && random.nextInt(20) == 0 ? row.fields() - 1 : row.fields();
        return new RawRow(row.number(), random.nextInt(30) == 0, fields, cells);
    }

    private static RawCell spoil(RawCell cell, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> RawCell.number(cell.sheet(), cell.address(), new BigDecimal("-1234567890.12345"), "0.00%");
            case 1 -> new RawCell(
                    cell.sheet(), cell.address(), CellKind.values()[3 + random.nextInt(4)], "x", null, "");
            default -> RawCell.text(cell.sheet(), cell.address(), ANYTHING.get(random.nextInt(ANYTHING.size())));
        };
    }
}
