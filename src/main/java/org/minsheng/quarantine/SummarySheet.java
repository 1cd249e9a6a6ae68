package org.minsheng.quarantine;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.minsheng.observation.Severity;

/** The sheet in front: which file this was, what is wrong with it, and how it comes back. */
final class SummarySheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Shanghai"));
    private static final List<String> HEADERS =
            List.of("序号", "程度", "代码", "问题", "工作表", "单元格", "现为", "核对（应为什么）", "怎么改");
    private static final int[] WIDTHS = {7, 10, 10, 20, 18, 9, 22, 52, 40};
    private static final int CELL_COLUMN = 5;

    private final Workbook workbook;
    private final Sheet sheet;
    private final CellStyle title;
    private final CellStyle plain;
    private final CellStyle header;
    private final CellStyle text;
    private final CellStyle red;
    private final CellStyle yellow;
    private final CellStyle link;
    private int next;

    SummarySheet(Sheet sheet) {
        this.workbook = sheet.getWorkbook();
        this.sheet = sheet;
        this.title = style(font(true, 16, IndexedColors.AUTOMATIC), false);
        this.plain = style(font(false, 11, IndexedColors.AUTOMATIC), false);
        this.header = style(font(true, 11, IndexedColors.AUTOMATIC), true);
        this.text = style(font(false, 11, IndexedColors.AUTOMATIC), true);
        this.red = style(font(false, 11, IndexedColors.AUTOMATIC), true);
        this.yellow = style(font(false, 11, IndexedColors.AUTOMATIC), true);
        this.link = style(linkFont(), true);
        CellMarks.fill(workbook, header, new byte[] {(byte) 0xD9, (byte) 0xE1, (byte) 0xF2});
        CellMarks.fill(workbook, red, CellMarks.RED);
        CellMarks.fill(workbook, yellow, CellMarks.YELLOW);
    }

    /**
     * @param unmarked why the file's own sheets do not follow; null when they do
     * @param corrected the name the corrected file should have
     */
    void write(ArrivalProblems arrival, String unmarked, String corrected) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        line(title, "报表问题退回单");
        facts(arrival).forEach(fact -> line(plain, fact));
        next++;
        guidance(corrected, unmarked).forEach(sentence -> line(plain, sentence));
        next++;
        Row headers = sheet.createRow(next++);
        headers.setHeightInPoints(height(1));
        for (int column = 0; column < HEADERS.size(); column++) {
            PlainText.write(headers.createCell(column), HEADERS.get(column), header);
        }
        for (int i = 0; i < arrival.findings().size(); i++) {
            finding(i + 1, arrival.findings().get(i));
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
    }

    private static List<String> facts(ArrivalProblems arrival) {
        String form = arrival.feed() == null ? "未能识别" : arrival.feed();
        String month = arrival.month() == null ? "未能识别" : arrival.month().toString();
        return List.of(
                "文件：" + arrival.fileName(),
                "到件号：" + arrival.arrivalId() + "　收到：" + TIME.format(arrival.receivedAt()) + "　报表：" + form
                        + "　报告期：" + month,
                "单元格：读取 " + arrival.cellsRead() + "，入库 " + arrival.cellsLoaded() + "，留置 "
                        + arrival.cellsHeld(),
                "问题：整件留置 " + count(arrival, Severity.REJECT) + "，留置 " + count(arrival, Severity.HOLD)
                        + "，提示 " + count(arrival, Severity.WARN));
    }

    private static List<String> guidance(String corrected, String unmarked) {
        String where = unmarked == null
                ? "1. 红色单元格须改正，黄色单元格请核对；把鼠标移到单元格上可看说明，点下表的“单元格”可跳到该处。"
                : "1. " + unmarked + "请按下表在原文件中改正。";
        return List.of(
                "请这样改正：",
                where,
                "2. 直接在本表改数即可，不要改动表头；底色、批注和“汇总”表不影响读取，不必删除。",
                "3. 保存后按原渠道重报，文件名加“更正”二字：" + corrected,
                "4. 数字确实无误的，请在表下注明原因，由省统计人员核实后放行。");
    }

    private static long count(ArrivalProblems arrival, Severity severity) {
        Predicate<Finding> same = each -> each.severity() == severity;
        return arrival.findings().stream().filter(same).count();
    }

    private void finding(int number, Finding finding) {
        Row row = sheet.createRow(next++);
        Cell first = row.createCell(0);
        first.setCellValue(number);
        first.setCellStyle(text);
        PlainText.write(row.createCell(1), finding.reach(), finding.severity() == Severity.WARN ? yellow : red);
        PlainText.write(row.createCell(2), finding.code(), text);
        PlainText.write(row.createCell(3), finding.title(), text);
        PlainText.write(row.createCell(4), finding.sheet() == null ? "（整个文件）" : finding.sheet(), text);
        place(row.createCell(CELL_COLUMN), finding);
        PlainText.write(row.createCell(6), finding.found() == null ? "" : PlainText.cut(finding.found(), 500), text);
        PlainText.write(row.createCell(7), finding.explanation(), text);
        PlainText.write(row.createCell(8), finding.action(), text);
        row.setHeightInPoints(height(Math.min(20, lines(finding))));
    }

    /** Rows of text the widest column needs: spreadsheets do not grow rows of files they did not write. */
    private static int lines(Finding finding) {
        int explained = 1 + 2 * finding.explanation().length() / WIDTHS[7];
        int done = 1 + 2 * finding.action().length() / WIDTHS[8];
        int found = finding.found() == null ? 1 : 1 + 2 * Math.min(500, finding.found().length()) / WIDTHS[6];
        return Math.max(explained, Math.max(done, Math.max(found, 1 + 2 * finding.title().length() / WIDTHS[3])));
    }

    /** In points, with room for the taller fonts of other programs. */
    private static float height(int lines) {
        return 6 + 16f * lines;
    }

    private void place(Cell cell, Finding finding) {
        boolean isThere = finding.sheet() != null && workbook.getSheet(finding.sheet()) != null;
        String shown = finding.cell() == null ? "" : finding.cell().equals("*") ? "整表" : finding.cell();
        PlainText.write(cell, shown, isThere ? link : text);
        if (isThere) {
            Hyperlink target = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            String at = finding.address().map(Object::toString).orElse("A1");
            target.setAddress("'" + finding.sheet().replace("'", "''") + "'!" + at);
            cell.setHyperlink(target);
        }
    }

    private void line(CellStyle style, String sentence) {
        PlainText.write(sheet.createRow(next++).createCell(0), sentence, style);
    }

    private CellStyle style(Font font, boolean inTable) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        if (inTable) {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private Font font(boolean bold, int points, IndexedColors colour) {
        Font font = workbook.createFont();
        font.setFontName("宋体");
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        if (colour != IndexedColors.AUTOMATIC) {
            font.setColor(colour.getIndex());
        }
        return font;
    }

    private Font linkFont() {
        Font font = font(false, 11, IndexedColors.BLUE);
        font.setUnderline(Font.U_SINGLE);
        return font;
    }
}
