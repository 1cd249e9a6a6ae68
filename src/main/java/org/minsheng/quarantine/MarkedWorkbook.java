package org.minsheng.quarantine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.minsheng.observation.RawSheet;

/**
 * The workbook that goes back to the bureau: its own, with each cell of a finding filled and noted and a summary in
 * front. All else stays as it was sent. Of a file that is no workbook (csv, HTML) one is made, its fields at the
 * addresses of the findings; of a file nobody can open only the summary is written.
 */
public sealed interface MarkedWorkbook {

    /**
     * A workbook ready to be written.
     *
     * @param cells how many cells are marked
     * @param unmarked why the file's own sheets are not in it, in Chinese; null when they are
     */
    record Made(byte[] bytes, int cells, String unmarked) implements MarkedWorkbook {}

    /**
     * The file cannot be kept as it is under the extension asked for.
     *
     * @param suitable extensions it can be written with, the best first
     */
    record WrongExtension(List<String> suitable) implements MarkedWorkbook {

        public WrongExtension {
            suitable = List.copyOf(suitable);
        }
    }

    /**
     * Makes the workbook.
     *
     * @param content the bytes as received
     * @param sheets the cells as they were read, asked for only when the bytes are no workbook of Excel's; empty when
     *     they cannot be read
     * @param extension of the file to be written, such as {@code xlsx}, in any case
     */
    static MarkedWorkbook of(
            ArrivalProblems arrival, byte[] content, Supplier<List<RawSheet>> sheets, String extension) {
        String asked = extension.toLowerCase(Locale.ROOT);
        OriginalBook original = OriginalBook.open(content, sheets);
        if (!original.extensions().contains(asked)) {
            return new WrongExtension(original.extensions());
        }
        try (Workbook workbook = original.workbook(asked)) {
            int cells = new CellMarks(workbook).mark(arrival.findings());
            Sheet summary = workbook.createSheet(freeName(workbook));
            String corrected = "更正_" + (original.unmarked() == null ? arrival.stem() + "." + asked : arrival.baseName());
            new SummarySheet(summary).write(arrival, original.unmarked(), corrected);
            return new Made(written(workbook, summary), cells, original.unmarked());
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
    }

    /** The extension the file is best written with. */
    static String extensionFor(byte[] content, Supplier<List<RawSheet>> sheets) {
        return OriginalBook.open(content, sheets).extensions().get(0);
    }

    private static String freeName(Workbook workbook) {
        String name = "汇总";
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = "汇总" + i;
        }
        return name;
    }

    private static byte[] written(Workbook workbook, Sheet summary) throws IOException {
        boolean isXls = workbook instanceof HSSFWorkbook;
        if (!isXls) {
            workbook.setSheetOrder(summary.getSheetName(), 0);
        }
        openAt(workbook, summary);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return isXls ? XlsFront.moveLastSheet(bytes.toByteArray()) : bytes.toByteArray();
    }

    /** The summary alone is selected: with two sheets selected, what is typed into one goes into the other. */
    private static void openAt(Workbook workbook, Sheet summary) {
        if (workbook instanceof XSSFWorkbook xssf && xssf.getCTWorkbook().getBookViews() == null) {
            xssf.getCTWorkbook().addNewBookViews().addNewWorkbookView();
        }
        workbook.setActiveSheet(workbook.getSheetIndex(summary));
        workbook.setFirstVisibleTab(0);
        for (Sheet sheet : workbook) {
            sheet.setSelected(sheet == summary);
        }
    }
}
