package org.minsheng.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/** Opens a file by what it contains; what its name claims is not asked. */
final class WorkbookReader {

    private final Limits limits;

    WorkbookReader(Limits limits) {
        this.limits = limits;
    }

    Opened open(byte[] bytes) {
        try {
            return new Opened.Readable(RefusedFileException.guard(() -> openByContent(bytes)));
        } catch (RefusedFileException refused) {
            return new Opened.Refused(refused.rejection());
        }
    }

    /** Takes the bytes of a file of acceptable size; a file that is not there is an exception, not a rejection. */
    byte[] bytes(Path file) throws IOException {
        limits.checkFileBytes(Files.size(file));
        return Files.readAllBytes(file);
    }

    private Workbook openByContent(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            throw new RefusedFileException(RejectionCode.EMPTY_FILE);
        }
        limits.checkFileBytes(bytes.length);
        return switch (FileKind.of(bytes)) {
            case ZIP -> openZip(new GuardedZip(bytes, limits));
            case OLE -> XlsWorkbook.open(bytes, limits);
            case HTML -> HtmlWorkbook.open(TextDecoder.decode(bytes), limits);
            case SPREADSHEET_XML -> SpreadsheetMlWorkbook.open(TextDecoder.decode(bytes), limits);
            case FLAT_ODS -> OdsWorkbook.flat(TextDecoder.decode(bytes), limits);
            case TEXT -> {
                limits.checkTextBytes(bytes.length);
                yield new CsvWorkbook(TextDecoder.decode(bytes), limits);
            }
        };
    }

    private Workbook openZip(GuardedZip zip) throws IOException {
        return OdsWorkbook.isOds(zip) ? OdsWorkbook.of(zip, limits) : XlsxWorkbook.open(zip, limits);
    }

    /** A workbook, or why there is none. */
    sealed interface Opened {

        record Readable(Workbook workbook) implements Opened {}

        record Refused(Rejection rejection) implements Opened {}
    }
}
