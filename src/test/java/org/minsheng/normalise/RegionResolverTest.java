package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.contract.RegionRows.RegionList;
import org.minsheng.observation.RegionCode;

class RegionResolverTest {

    private static final RegionResolver.LocalNames UNIONS =
            new RegionResolver.LocalNames(Map.of("省厅直属", RegionCode.parse("JL-UNALLOC")), List.of("总工会", "工会"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "吉林               | CITIES              |        | 220200",
        "吉林市             | COUNTIES            |        | 220200",
        "吉林               | COUNTIES            |        | 220000 or 220200",
        "吉林               | PREFECTURE_CITIES   |        | 220200",
        "吉林省             | CITIES              |        | 220000",
        "全 省              | CITIES              |        | 220000",
        "通化               | CITIES              |        | 220500",
        "通化               | COUNTIES            |        | 220521",
        "通化               | CITIES_AND_COUNTIES | 220500 | 220521",
        "通化               | CITIES_AND_COUNTIES | 220600 | 220500 or 220521",
        "通化县             | CITIES              |        | 220521",
        "延吉               | COUNTIES            |        | 222401",
        "延吉               | PREFECTURE_CITIES   |        | 222401",
        "延吉               | CITIES              |        | 222400 unusual",
        "延边　州           | CITIES              |        | 222400",
        "长 春 市           | CITIES              |        | 220100",
        "长春市合计         | CITIES              |        | 220100",
        "四平市小计         | CITIES              |        | 220300",
        "1.长春市           | CITIES              |        | 220100",
        "二道区             | COUNTIES            |        | 220105",
        "二道江区           | COUNTIES            |        | 220503",
        "白山               | CITIES              |        | 220600",
        "白城               | CITIES              |        | 220800",
        "长白山             | CITIES              |        | 22X001",
        "长白山区           | CITIES              |        | 22X001",
        "长白               | COUNTIES            |        | 220623",
        "公主岭             | CITIES              |        | 220381",
        "四平市（含公主岭） | CITIES              |        | 220300",
        "四平市*            | CITIES              |        | 220300",
        "长白山管委会 总工会 | CITIES             |        | 22X001",
        "松原市总工会       | CITIES              |        | 220700",
        "省厅直属           | CITIES              |        | JL-UNALLOC",
        "省直机关工会       | CITIES              |        | JL-UNALLOC",
        "高新区             | CITIES_AND_COUNTIES | 220200 | 220272",
        "高新区             | CITIES              |        | 220173 or 220272",
        "浑春市             | COUNTIES            |        | 222404 unusual",
        "合　　计           | CITIES              |        | sum",
        "小计               | CITIES_AND_COUNTIES | 220100 | sum",
        "市本级             | CITIES_AND_COUNTIES | 220100 | own",
        "扩权县（市）       | CITIES              |        | heading",
        "北山市             | CITIES              |        | unknown",
        "沈阳市             | CITIES              |        | unknown",
        "双 阳              | COUNTIES            |        | 220112",
        "长春市南关区       | COUNTIES            |        | 220102",
        "前郭尔罗斯县       | COUNTIES            |        | 220721",
        "东昌               | CITIES_AND_COUNTIES | 220500 | 220502",
        "四平地区           | CITIES              |        | 220300",
        "吉林地区           | CITIES              |        | 220200",
        "延边地区总工会     | CITIES              |        | 222400",
        "长白山管理委员会   | CITIES              |        | 22X001",
        "长白山（管委会）总工会 | CITIES          |        | 22X001",
        "吉林省公主岭市     | CITIES              |        | 220381",
        "合计：             | CITIES              |        | sum",
        "全省累计           | CITIES              |        | 220000",
        "吉林省合计数       | CITIES              |        | 220000",
        "吉林市合计         | CITIES              |        | 220200",
        "吉林合计           | CITIES              |        | 220000 or 220200",
        "全市小计           | CITIES_AND_COUNTIES | 220500 | sum",
        "全市小计           | CITIES              |        | unknown",
        "十市州合计         | CITIES              |        | heading",
        "其他               | CITIES              |        | unknown",
        "=HYPERLINK(\"x\")  | CITIES              |        | unknown",
        "''                 | CITIES              |        | unknown",
    })
    void takesTheRegionTheListIsMadeOf(String label, RegionList list, String block, String expected) {
        RegionResolver resolver = resolver("2017-06-30");
        RegionCode within = block == null ? null : RegionCode.parse(block);
        assertThat(describe(resolver.resolve(label, list, within, UNIONS))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "公主岭市 | 2017-06-30 | 220381",
        "公主岭市 | 2020-06-18 | 220381",
        "公主岭市 | 2020-06-30 | 220184",
        "扶余县   | 2013-01-01 | 220724",
        "扶余县   | 2017-06-30 | 220781 unusual",
        "九台市   | 2014-09-30 | 220181",
        "九台市   | 2017-06-30 | 220113 unusual",
        "长春新区 | 2015-12-31 | unknown",
    })
    void takesTheNamesOfTheDay(String label, String day, String expected) {
        assertThat(describe(resolver(day).resolve(label, RegionList.COUNTIES, null, UNIONS))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "220381 | 公主岭市           | 2017-06-30 | ok",
        "220184 | 公主岭市           | 2017-09-30 | 无此代码 no such code",
        "220184 | 公主岭市           | 2020-06-30 | ok",
        "222400 | 延边朝鲜族自治州   | 2017-06-30 | ok",
        "220521 | 通化               | 2017-06-30 | ok",
        "22X001 | 长白山管委会       | 2017-06-30 | ok",
        "220105 | 二道江区           | 2017-06-30 | 220105 二道区",
        "''     | 二道区             | 2017-06-30 | 无此代码 no such code",
        "abc    | 二道区             | 2017-06-30 | 无此代码 no such code",
    })
    void aCodeBelongsToItsName(String code, String name, String day, String expected) {
        assertThat(resolver(day).codeProblem(code, name, UNIONS).orElse("ok")).isEqualTo(expected);
    }

    private static RegionResolver resolver(String day) {
        return new RegionResolver(FileNormaliser.JOBS.regions(), LocalDate.parse(day));
    }

    private static String describe(RegionName name) {
        if (name instanceof RegionName.Found found) {
            return found.code() + (found.unusual() ? " unusual" : "");
        }
        if (name instanceof RegionName.Several several) {
            return several.candidates().get(0) + " or " + several.candidates().get(several.candidates().size() - 1);
        }
        return name.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
