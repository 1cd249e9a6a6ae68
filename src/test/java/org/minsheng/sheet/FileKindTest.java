package org.minsheng.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.sheet.WorkbookReader.Opened;

/** What a file is, is told by its content; what is not read is named. */
class FileKindTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private final WorkbookReader reader = new WorkbookReader(Limits.STANDARD);
    private final byte[] xlsx = new TestBook().sheet("x", "县 | 场次\n农安 | 12").bytes();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "%PDF-1.7 ...|PDF",
        "{\\rtf1 ...|RTF",
        "GIF89a|GIF 图片 / image",
        "Rar!...|RAR",
        "MIME-Version: 1.0|MHTML 网页归档 / web archive",
        "<?xml version='1.0'?><w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'/>"
                + "|XML 文档 / Word XML",
        "SQLite format 3...|SQLite",
        "<?xml version='1.0'?><a/>|XML"
    })
    void kindsThatAreNotReadAreNamed(String start, String name) {
        assertThat(opened(start.getBytes(ISO_8859_1))).isEqualTo("MS-R004 [" + name + "]");
    }

    @Test
    void imagesAreNamed() {
        assertThat(opened(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .isEqualTo("MS-R004 [PNG 图片 / image]");
        assertThat(opened(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .isEqualTo("MS-R004 [JPEG 图片 / image]");
    }

    @Test
    void otherZipsAreNamed() throws IOException {
        String odt = "application/vnd.oasis.opendocument.text";
        assertThat(opened(zip("mimetype", odt))).isEqualTo("MS-R004 [" + odt + "]");
        assertThat(opened(zip("OFD.xml", "..."))).isEqualTo("MS-R004 [OFD 版式文件 / OFD document]");
        assertThat(opened(zip("a.xlsx", "..."))).isEqualTo("MS-R004 [zip 压缩包 / zip archive]");
        assertThat(opened(rewritten("spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml")))
                .isEqualTo("MS-R004 [Word (docx)]");
        assertThat(opened(rewritten("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "vnd.ms-excel.sheet.binary.macroEnabled.main")))
                .isEqualTo("MS-R004 [Excel 二进制 / binary workbook (xlsb)]");
    }

    @Test
    void otherCompoundFilesAreNamed() throws IOException {
        assertThat(opened(compound("Book"))).isEqualTo("MS-R004 [Excel 5.0/95 (BIFF5)]");
        assertThat(opened(compound("WordDocument"))).isEqualTo("MS-R004 [Word (doc)]");
        assertThat(opened(compound("PowerPoint Document"))).isEqualTo("MS-R004 [PowerPoint (ppt)]");
        assertThat(opened(compound("Else"))).startsWith("MS-R004 [OLE2");
    }

    @Test
    void encryptedWorkbooksAreTold() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream encrypted = encryptor.getDataStream(files)) {
                encrypted.write(xlsx);
            }
            files.writeFilesystem(out);
        }
        assertThat(opened(out.toByteArray())).isEqualTo("MS-R003 []");

        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("x").createRow(0).createCell(0).setCellValue(1);
            book.write(xls);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(opened(xls.toByteArray())).isEqualTo("MS-R003 []");
    }

    @Test
    void textIsDecodedWithoutLossOrNotAtAll() {
        String csv = "地区,数\n长春,1\n";
        assertThat(encodingOf(csv.getBytes(UTF_8))).isEqualTo("UTF-8");
        assertThat(encodingOf(("\uFEFF" + csv).getBytes(UTF_8))).isEqualTo("UTF-8");
        assertThat(encodingOf(csv.getBytes(GB18030))).isEqualTo("GB18030");
        assertThat(encodingOf("㐀𠀀,1\n".getBytes(GB18030))).isEqualTo("GB18030");
        assertThat(encodingOf(("\uFEFF" + csv).getBytes(UTF_16LE))).isEqualTo("UTF-16LE");
        assertThat(opened("a,b\n1,\u0000\n".getBytes(UTF_8))).isEqualTo("MS-R007 [2]");
        assertThat(opened(csv.getBytes(UTF_16LE))).startsWith("MS-R006");
        assertThat(opened(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}))
                .isEqualTo("MS-R006 [UTF-8, GB18030, 第 1 行，文件第 3 字节 / line 1, byte 3 of the file]");
        assertThat(opened(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a', 0, '\n', (byte) 0xDC, 0, 0, 'b'}))
                .isEqualTo("MS-R006 [UTF-16BE, 第 2 行，文件第 7 字节 / line 2, byte 7 of the file]");
        assertThat(opened("地区,数\n长春,\u0001\n".replace('\u0001', '\u00ff').getBytes(ISO_8859_1)))
                .as("a byte that no character begins with").startsWith("MS-R006");
        assertThat(opened("a,\"b\n1,2\n".getBytes(UTF_8))).isEqualTo("readable csv");
    }

    @Test
    void theNameClaimsNothing() {
        assertThat(opened(xlsx)).isEqualTo("readable x");
        assertThat(opened("\n <!-- saved -->\n<TABLE><tr><td>a<td>b<tr><td>1<td>2</TABLE>".getBytes(UTF_8)))
                .isEqualTo("readable html");
        String xml = "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'"
                + " xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='表'/></Workbook>";
        assertThat(opened(xml.getBytes(UTF_8))).isEqualTo("readable 表");
        assertThat(opened(("\uFEFF<?xml version='1.0' encoding='UTF-16'?>" + xml).getBytes(UTF_16LE)))
                .isEqualTo("readable 表");
        assertThat(opened("a\tb\n1\t2\n".getBytes(UTF_8))).isEqualTo("readable csv");
    }

    private String opened(byte[] file) {
        Opened opened = reader.open(file);
        return opened instanceof Opened.Refused refused
                ? refused.rejection().toString()
                : "readable " + ((Opened.Readable) opened).workbook().sheets().get(0).name();
    }

    private String encodingOf(byte[] file) {
        return ((Opened.Readable) reader.open(file)).workbook().text().encoding();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    /** The xlsx with words replaced in the two parts that say what it is. */
    private byte[] rewritten(String from, String to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), UTF_8);
                boolean says = entry.getName().equals("[Content_Types].xml") || entry.getName().equals("_rels/.rels");
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((says ? content.replace(from, to) : content).getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] compound(String stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
