package org.minsheng.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.observation.RawRow;
import org.minsheng.sheet.WorkbookReader.Opened;

/** What XML workbooks of 2003, OpenDocument and Excel's web pages store, cell by cell. */
class OtherKindsCellsTest {

    private static final String EXCEL = """
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
              xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
              <Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>
                <Style ss:ID="w"><NumberFormat ss:Format="0.00&quot;万元&quot;"/></Style></Styles>%s</Workbook>""";
    private static final String OPEN = """
            <?xml version="1.0"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
              xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
              xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
              office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>
              <number:number-style style:name="N1"><number:number/><number:text>万元</number:text></number:number-style>
              <style:style style:name="w" style:family="table-cell" style:data-style-name="N1"/>
              <style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>
              </office:automatic-styles><office:body><office:spreadsheet>%s</office:spreadsheet></office:body>
            </office:document>""";

    private final WorkbookReader reader = new WorkbookReader(Limits.STANDARD);

    @Test
    void anXmlWorkbookOf2003() {
        assertThat(drawn(EXCEL.formatted("""
                <Worksheet ss:Name="一"><Table ss:ExpandedRowCount="9"><Column ss:Hidden="1"/>
                <Row><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">标题&#10;二</Data></Cell>
                  <Cell><Data ss:Type="Number">1.50</Data></Cell></Row>
                <Row ss:Index="3" ss:Hidden="1"><Cell ss:Index="2" ss:StyleID="p"><Data ss:Type="Number">0.5</Data>
                  <Comment><ss:Data ss:Type="String">批注</ss:Data></Comment></Cell>
                  <Cell ss:Formula="=SUM(A1)"/><Cell ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell>
                  <Cell ss:StyleID="w"><Data ss:Type="Number">12</Data></Cell></Row>
                <Row ss:Span="2"/>
                <Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>粗</B>体</ss:Data></Cell>
                  <Cell><Data ss:Type="DateTime">2017-06-30T00:00:00.000</Data></Cell>
                  <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="String"></Data></Cell></Row>
                </Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"/></Worksheet>
                <Worksheet ss:Name="二"><Table/><WorksheetOptions><Visible>SheetVeryHidden</Visible></WorksheetOptions>
                </Worksheet>"""))).containsExactly(
                "一", "merged A1:B2", "A1 TEXT 标题\n二", "C1 NUMBER 1.5",
                "B3 NUMBER 0.5 0.00% hidden", "C3 FORMULA_WITHOUT_RESULT  hidden", "D3 ERROR #DIV/0! hidden",
                "E3 NUMBER 12 0.00\"万元\" hidden", "A7 TEXT 粗体", "B7 DATE 2017-06-30", "C7 BOOLEAN TRUE",
                "二 hidden");
    }

    @Test
    void anOpenDocumentSpreadsheet() {
        assertThat(drawn(OPEN.formatted("""
                <table:table table:name="一"><table:table-column table:default-cell-style-name="w"/>
                <table:table-header-rows><table:table-row>
                  <table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"
                    office:value-type="string"><text:p>标<text:s text:c="2"/>题</text:p><text:p>二</text:p>
                    <office:annotation><text:p>批注</text:p></office:annotation></table:table-cell>
                  <table:covered-table-cell/><table:table-cell office:value-type="float" office:value="1.50">
                  <text:p>2</text:p></table:table-cell>
                  <table:table-cell table:number-columns-repeated="16381"/></table:table-row></table:table-header-rows>
                <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
                <table:table-row table:visibility="collapse" table:number-rows-repeated="2">
                  <table:table-cell office:value-type="float" office:value="12"/>
                  <table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.5"/>
                  <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""
                    calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
                  <table:table-cell table:formula="of:=A1"/></table:table-row>
                <table:table-row><table:table-cell/><table:table-cell office:value-type="date"
                    office:date-value="2017-06-30"><text:p>6月30日</text:p></table:table-cell>
                  <table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048569"><table:table-cell/></table:table-row></table:table>
                <table:table table:name="'file:///x.ods'#a"><table:table-source/></table:table>
                <table:table table:name="二" table:style-name="h"><table:table-row><table:table-cell
                  office:value-type="float" office:value="1"/></table:table-row></table:table>""")))
                .containsExactly(
                        "一", "merged A1:B2", "A1 TEXT 标  题\n二", "C1 NUMBER 1.5",
                        "A5 NUMBER 12 0\"万元\" hidden", "B5 NUMBER 0.5 0.00% hidden", "C5 NUMBER 0.5 0.00% hidden",
                        "D5 ERROR #DIV/0! hidden", "E5 FORMULA_WITHOUT_RESULT  hidden",
                        "A6 NUMBER 12 0\"万元\" hidden", "B6 NUMBER 0.5 0.00% hidden", "C6 NUMBER 0.5 0.00% hidden",
                        "D6 ERROR #DIV/0! hidden", "E6 FORMULA_WITHOUT_RESULT  hidden",
                        "B7 DATE 2017-06-30", "C7 BOOLEAN TRUE", "二 hidden", "A1 NUMBER 1");
    }

    @Test
    void aWebPageOfExcel() {
        assertThat(drawn("""
                <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=gb2312></head><body><table>
                <tr><td rowspan=2>县</td><td x:num="1234.567">1,235</td><td x:num>12</td><td x:num="0.5">50%</td></tr>
                <tr style='display:none'><td x:num="42916">2017/6/30</td><td x:str>007</td><td x:num="">3</td></tr>
                </table>""")).containsExactly(
                "html", "merged A1:A2", "A1 TEXT 县", "B1 NUMBER 1234.567", "C1 TEXT 12", "D1 NUMBER 0.5 0.00%",
                "B2 TEXT 2017/6/30 hidden", "C2 TEXT 007 hidden", "D2 TEXT 3 hidden");
    }

    @Test
    void aCommentInAWebPageIsNotWhatItsCellSays() {
        assertThat(drawn("""
                <html><meta charset=gb2312><table>
                <tr><td><a class="comment-indicator"></a><comment>县级</comment>县<td>数</tr>
                <tr><td>农安县<td>12<a class=msocomanchor href="#_msocom_1">[1]</a></tr></table>"""))
                .containsExactly("html", "A1 TEXT 县", "B1 TEXT 数", "A2 TEXT 农安县", "B2 TEXT 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<table:table-row table:number-rows-repeated='1000000000'><table:table-cell office:value-type='float'"
                + " office:value='1'/></table:table-row>",
        "<table:table-row><table:table-cell table:number-columns-repeated='1000000000' office:value-type='float'"
                + " office:value='1'/></table:table-row>",
        "<table:table-row><table:table-cell table:number-columns-spanned='1000000000'/></table:table-row>",
        "<table:table-row table:number-rows-repeated='2000000000'/><table:table-row"
                + " table:number-rows-repeated='2000000000'/><table:table-row><table:table-cell office:value-type='float'"
                + " office:value='1'/></table:table-row>"
    })
    void repetitionsWithoutEndAreRefused(String rows) {
        assertThat(drawn(OPEN.formatted("<table:table table:name='一'>" + rows + "</table:table>")))
                .last().asString().startsWith("MS-R008");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<Row ss:Index='2000000000'/>", "<Row><Cell ss:Index='1000000000'/></Row>",
        "<Row><Cell ss:MergeAcross='1000000000'/></Row>", "<Row><Cell ss:MergeDown='1000000000'/></Row>",
        "<Row ss:Span='2000000000'/><Row/>"
    })
    void placesFarOutAreRefused(String rows) {
        assertThat(drawn(EXCEL.formatted("<Worksheet ss:Name='一'><Table>" + rows + "</Table></Worksheet>")))
                .last().asString().startsWith("MS-R008");
    }

    @Test
    void entitiesAndContradictionsAreUnreadable() {
        String bomb = "<!DOCTYPE a [<!ENTITY e 'boom'><!ENTITY f '&e;&e;&e;&e;'>]>";
        String row = "<Worksheet><Table><Row><Cell><Data ss:Type='%s'>%s</Data></Cell></Row></Table></Worksheet>";
        assertThat(drawn(EXCEL.formatted(row.formatted("String", "&f;")).replace("<Workbook", bomb + "<Workbook")))
                .containsExactly("MS-R004 [XML]");
        assertThat(drawn(EXCEL.formatted(row.formatted("String", "&f;")))).last().asString().startsWith("MS-R002");
        assertThat(drawn(EXCEL.formatted(row.formatted("Number", "1,5")))).last().asString().startsWith("MS-R002");
        assertThat(drawn(OPEN.formatted("<table:table><table:table-row><table:table-cell office:value-type='float'/>"
                + "</table:table-row></table:table>"))).last().asString().startsWith("MS-R002");
        assertThat(drawn(EXCEL.formatted("<Worksheet>").replace("</Workbook>", ""))).last().asString()
                .startsWith("MS-R002");
    }

    private List<String> drawn(String file) {
        Opened opened = reader.open(file.getBytes(UTF_8));
        List<String> lines = new ArrayList<>();
        if (opened instanceof Opened.Refused refused) {
            lines.add(refused.rejection().toString());
            return lines;
        }
        try {
            ((Opened.Readable) opened).workbook().sheets().forEach(sheet -> draw(sheet, lines));
        } catch (RefusedFileException refused) {
            lines.add(refused.rejection().toString());
        }
        return lines;
    }

    private static void draw(Sheet sheet, List<String> lines) {
        lines.add(sheet.name() + (sheet.hidden() ? " hidden" : ""));
        Merges.Region region = sheet.merges().at(1, 1);
        if (region != null) {
            lines.add("merged " + region.first() + ":" + region.last());
        }
        try (RowSource rows = sheet.rows()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                for (var cell : row.cells()) {
                    lines.add(cell.address() + " " + cell.kind() + " " + cell.text()
                            + (cell.format().isEmpty() ? "" : " " + cell.format()) + (row.hidden() ? " hidden" : ""));
                }
                if (lines.size() > 100) {
                    lines.clear();
                }
            }
        }
    }
}
