package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.contract.Plan;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RawCell;

class UnitResolverTest {

    private final UnitResolver units = new UnitResolver(FileNormaliser.JOBS.units());

    /** Indicator, measure, contract's unit, header's bracket, note → base unit and factor. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "T01.1 | cum    | 万人 |          | 单位：万人、户         | 人 10000",
        "T01.1 | cum    | 万人 |          | 单位：人、户           | 人 1",
        "T01.1 | cum    | 万人 |          | 计量单位：人/户        | 人 1",
        "T01.4 | den    | 户   |          | 单位：人／万户         | 户 10000",
        "T21.2 | cum    | 辆   | 万辆     |                        | 辆 10000",
        "T21.2 | cum    | 辆   |          | 单位：万辆、公里       | 辆 10000",
        "T11.1 | num    | 元/月 |         | 单位：元/月            | 元/月 1",
        "T01.1 | cum    | 万人 |          | 填报单位：省人社厅     | 人 10000",
        "T01.1 | cum    |      |          |                        | 人 1",
        "T01.1 | cum    | 万人 | 人       | 单位：万人             | 人 1",
        "T01.1 | cum    | 万人 | 户       |                        | 人 unusable 户",
        "T01.4 | den    | 户   |          | 单位：万人、户         | 户 1",
        "T01.4 | den    | 户   |          | （单位：万户）         | 户 10000",
        "T08.1 | cum    | 套   | 套       | 单位：套、户、公里     | 套 1",
        "T08.1 | cum    | 套   | 万       |                        | 套 10000",
        "T12.2 | cum    | 人次 |          | 计量单位：人、人次     | 人次 1",
        "T12.2 | cum    | 人次 | 人       |                        | 人次 unusable 人",
        "T12.4 | cum    | 人   | 名       |                        | 人 1",
        "T17.2 | due    | 村   | 个       | （单位：场、个）       | 村 1",
        "T17.4 | cum    | 册   | 万册     |                        | 册 10000",
        "T18.3 | den    | 万户 | 万户     |                        | 户 10000",
        "T19.1 | cum    | 公里 | 米       |                        | 公里 1/1000",
        "T11.1 | num    | 元/月 | 元/月   |                        | 元/月 1",
        "T11.2 | num    | 元/年 | 元/年   |                        | 元/年 1",
        "T11.2 | ref    | 元/年 | 元／月  |                        | 元/年 12",
        "T24.4 | cum    | 万吨/年 |       |                        | 吨/年 10000",
        "T26.1 | cum    | 个   | 个       |                        | 个 1",
        "T22.1 | cum    | 个   | 中心村   | 单位：个、眼           | 个 1",
    })
    void theNearestUnitDecides(
            String indicator, String measure, String contract, String bracket, String note, String expected) {
        Plan.Indicator of = FileNormaliser.JOBS.plan(2017).orElseThrow()
                .indicator(IndicatorCode.parse(indicator)).orElseThrow();
        List<RawCell> notes = note == null ? List.of() : List.of(RawCell.text("s", CellAddress.parse("A2"), note));
        ColumnUnit unit = units.of(of, Measure.parse(measure), contract,
                bracket == null ? List.of() : List.of(bracket), UnitResolver.notes(notes));
        assertThat(unit.base() + " " + (unit.factor() == null ? "unusable " + unit.written() : unit.factor()))
                .isEqualTo(expected);
    }
}
