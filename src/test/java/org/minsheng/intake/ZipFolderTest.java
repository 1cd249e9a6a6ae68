package org.minsheng.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.observation.Rejection;

/** A zip of files is taken apart, or held as one with the reason. */
class ZipFolderTest {

    private static final Instant RECEIVED = Instant.parse("2017-07-05T00:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void filesWithinBearTheNameOfTheZip(String names) throws IOException {
        byte[] zip = zip(Charset.forName(names), "六月/就业.xls", "社保.csv", "__MACOSX/._社保.csv", ".DS_Store",
                "~$社保.csv", "空/", "Thumbs.db", "半截.part");
        assertThat(namesIn(zip)).containsExactly("hrss/a.zip/六月/就业.xls", "hrss/a.zip/社保.csv");
        List<ReceivedFile> files = ZipFolder.filesOf(received(zip));
        assertThat(files).allMatch(file -> file.bureau().equals("hrss") && file.receivedAt().equals(RECEIVED));
        try (InputStream in = files.get(1).content().open()) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("社保.csv");
        }
        assertThat(ZipFolder.rejection(zip)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, etc/passwd", "/root/x.csv, root/x.csv", "C:\\月报\\x.csv, 月报/x.csv",
        "a/./b/../x.csv, a/b/x.csv", "'a\tb.csv', ab.csv"
    })
    void namesLeadNowhere(String written, String name) throws IOException {
        assertThat(namesIn(zip(UTF_8, written))).containsExactly("hrss/a.zip/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "mimetype", "OFD.xml", "Index/Document.iwa"})
    void documentsThatAreZipsAreLeftAlone(String part) throws IOException {
        byte[] zip = zip(UTF_8, part, "x.csv");
        assertThat(namesIn(zip)).containsExactly("hrss/a.zip");
        assertThat(ZipFolder.rejection(zip)).isEmpty();
    }

    @Test
    void aZipWithinAZipIsAFileLikeAnother() throws IOException {
        assertThat(namesIn(zip(UTF_8, "内.zip", "x.csv"))).containsExactly("hrss/a.zip/x.csv", "hrss/a.zip/内.zip");
    }

    @Test
    void whatCannotBeTakenApartIsHeldAsOne() throws IOException {
        assertThat(held(zip(UTF_8, "空/", ".DS_Store"))).isEqualTo("MS-R019 [没有文件 / no file]");
        assertThat(held(zip(UTF_8, "a/x.csv", "a\\X.csv")))
                .isEqualTo("MS-R019 [文件重名 / the same name twice: a/X.csv]");
        assertThat(held(zip(UTF_8, "长".repeat(301))))
                .isEqualTo("MS-R008 [压缩包内文件名字数 / characters of a name in the archive, 301, 300]");
        String[] many = new String[501];
        Arrays.setAll(many, i -> i + ".csv");
        assertThat(held(zip(UTF_8, many))).isEqualTo("MS-R008 [压缩包内文件数 / files of the archive, 501, 500]");
        assertThat(held(encrypted(zip(UTF_8, "x.csv")))).isEqualTo("MS-R003 []");
        assertThat(held(damaged(zip(UTF_8, "x.csv"))))
                .isEqualTo("MS-R002 [压缩包内文件损坏 / a file of the archive is damaged: x.csv]");
    }

    @Test
    void aBombIsHeldBeforeItIsWhole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] nothing = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry("x.csv"));
            for (int i = 0; i < 400; i++) {
                zip.write(nothing);
            }
        }
        assertThat(held(out.toByteArray())).startsWith("MS-R008 [压缩比 / inflation ratio, ");
    }

    @Test
    void aZipCutOffIsLeftToTheReader() throws IOException {
        byte[] zip = zip(UTF_8, "x.csv", "y.csv");
        byte[] cut = Arrays.copyOf(zip, zip.length - 30);
        assertThat(namesIn(cut)).containsExactly("hrss/a.zip");
        assertThat(namesIn("a,b".getBytes(UTF_8))).containsExactly("hrss/a.zip");
    }

    private String held(byte[] zip) throws IOException {
        assertThat(namesIn(zip)).containsExactly("hrss/a.zip");
        return ZipFolder.rejection(zip).map(Rejection::toString).orElseThrow();
    }

    private List<String> namesIn(byte[] zip) throws IOException {
        return ZipFolder.filesOf(received(zip)).stream().map(ReceivedFile::fileName).toList();
    }

    private ReceivedFile received(byte[] zip) throws IOException {
        Path path = Files.write(folder.resolve("a.zip"), zip);
        return new ReceivedFile(path, "hrss/a.zip", RECEIVED, "hrss");
    }

    /** Every file holds its own name; names in GB18030 are packed without saying so, as Windows does. */
    private static byte[] zip(Charset names, String... files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (String file : files) {
                zip.putNextEntry(new ZipEntry(file));
                if (!file.endsWith("/")) {
                    zip.write(file.getBytes(UTF_8));
                }
            }
        }
        return out.toByteArray();
    }

    /** The bit that says so set in the directory. */
    private static byte[] encrypted(byte[] zip) {
        byte[] changed = zip.clone();
        changed[lastIndexOf(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        return changed;
    }

    /** The checksum changed in the directory. */
    private static byte[] damaged(byte[] zip) {
        byte[] changed = zip.clone();
        changed[lastIndexOf(zip, new byte[] {'P', 'K', 1, 2}) + 16] ^= 1;
        return changed;
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        int at = bytes.length - wanted.length;
        while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            at--;
        }
        return at;
    }
}
