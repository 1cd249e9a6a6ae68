package org.minsheng.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.minsheng.observation.RejectionCode;
import org.minsheng.sheet.StoredValue.Format;

/** A workbook of Excel 97 to 2003 (BIFF8). The records of the workbook itself are kept; those of sheets are pulled. */
final class XlsWorkbook implements Workbook {

    private static final String STREAM = "Workbook";
    private static final int BIFF8 = 0x0600;

    final byte[] stream;
    final Limits limits;
    SSTRecord strings;
    boolean from1904;

    private boolean pictures;
    private final List<BoundSheetRecord> bounds = new ArrayList<>();
    private final List<Format> formats = new ArrayList<>();
    private long recordsRead;

    private XlsWorkbook(byte[] stream, Limits limits) {
        this.stream = stream;
        this.limits = limits;
    }

    static XlsWorkbook open(byte[] bytes, Limits limits) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            refuseOtherDocuments(root);
            try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(STREAM))) {
                XlsWorkbook workbook = new XlsWorkbook(in.readAllBytes(), limits);
                workbook.readGlobals();
                return workbook;
            }
        } catch (EncryptedDocumentException encrypted) {
            throw new RefusedFileException(RejectionCode.ENCRYPTED_FILE);
        } catch (IOException | IndexOutOfBoundsException broken) {
            throw RefusedFileException.unreadable(
                    "复合文档不完整 / the compound file is cut off or damaged: " + broken.getMessage());
        }
    }

    @Override
    public String kind() {
        return "xls";
    }

    @Override
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (BoundSheetRecord bound : bounds) {
            boolean hidden = bound.isHidden() || bound.isVeryHidden();
            String name = LimitedRows.madeText(bound.getSheetname());
            sheets.add(new XlsSheet(this, name, hidden, bound.getPositionOfBof()));
        }
        return sheets;
    }

    @Override
    public boolean hasPictures() {
        return pictures;
    }

    Format format(int style) {
        return style < 0 || style >= formats.size() ? Format.GENERAL : formats.get(style);
    }

    /** Sheets may share records, or lie in one another: what is counted is the reading. */
    void countRecord() {
        limits.checkRecords(++recordsRead);
    }

    /** The records from a place in the stream on. */
    RecordFactoryInputStream records(int offset) {
        if (offset < 0 || offset >= stream.length) {
            throw RefusedFileException.unreadable("a sheet begins behind the end of the file");
        }
        var in = new ByteArrayInputStream(stream, offset, stream.length - offset);
        return new RecordFactoryInputStream(in, false);
    }

    private void readGlobals() {
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> styles = new ArrayList<>();
        RecordFactoryInputStream records = records(0);
        for (Record record = records.nextRecord(); !(record instanceof EOFRecord); record = records.nextRecord()) {
            if (record == null) {
                throw RefusedFileException.unreadable("the workbook's records end early");
            } else if (record instanceof BOFRecord bof && bof.getVersion() != BIFF8) {
                throw FileKind.unsupported("Excel 5.0/95 (BIFF5)");
            } else if (record instanceof FilePassRecord) {
                throw new RefusedFileException(RejectionCode.ENCRYPTED_FILE);
            } else if (record instanceof BoundSheetRecord bound) {
                bounds.add(bound);
                limits.checkSheets(bounds.size());
            } else if (record instanceof SSTRecord sst) {
                strings = sst;
            } else if (record instanceof FormatRecord format) {
                limits.checkFormatLength(format.getFormatString().length());
                codes.put(format.getIndexCode(), format.getFormatString());
            } else if (record instanceof ExtendedFormatRecord style) {
                styles.add((int) style.getFormatIndex());
            } else if (record instanceof DrawingGroupRecord) {
                pictures = true;
            } else if (record instanceof DateWindow1904Record window) {
                from1904 = window.getWindowing() == 1;
            }
        }
        Map<Integer, Format> known = new HashMap<>();
        styles.forEach(id -> formats.add(known.computeIfAbsent(id, any ->
                Format.of(id, codes.containsKey(id) ? codes.get(id) : BuiltinFormats.getBuiltinFormat(id)))));
    }

    private static void refuseOtherDocuments(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("\tDRMContent")) {
            throw new RefusedFileException(RejectionCode.ENCRYPTED_FILE);
        }
        if (root.hasEntryCaseInsensitive(STREAM)) {
            return;
        }
        if (root.hasEntryCaseInsensitive("Book")) {
            throw FileKind.unsupported("Excel 5.0/95 (BIFF5)");
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw FileKind.unsupported("Word (doc)");
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            throw FileKind.unsupported("PowerPoint (ppt)");
        }
        if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
            throw FileKind.unsupported("Outlook 邮件 / mail (msg)");
        }
        throw FileKind.unsupported("OLE2 复合文档 / compound document " + root.getEntryNames());
    }
}
