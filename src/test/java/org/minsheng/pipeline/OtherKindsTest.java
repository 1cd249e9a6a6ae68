package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;
import org.minsheng.normalise.Normalised;
import org.minsheng.normalise.Normaliser;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;

/** A bureau's file saved as another kind becomes the same statements, findings and counts. */
class OtherKindsTest {

    /** Of its own: nothing here needs the year loaded. */
    private static final Jobs JOBS = JobsLoader.load(Path.of("jobs"));
    private static final Path FEEDS = Path.of("sample-feeds");
    private static final String HRSS = "hrss/2017-07-05/就业创业月报2017年6月.xls";
    private static final String SCHOOLS = "education-health/2017-07-05/教育卫生民生实事进度2017年6月.xlsx";
    private static final String HOUSING = "housing/2017-07-03/住建民生实事月报表(2017年6月).xlsx";
    private static final String BROADBAND = "communications/2017-07-12/宽带和4G建设统计_201706.csv";

    private final FormReader forms = new FormReader(JOBS.feeds());
    private final Normaliser normaliser = new Normaliser(JOBS);

    @ParameterizedTest
    @CsvSource({
        "hrss.ods," + HRSS, "education-health.ods," + SCHOOLS, "education-health.fods.gz," + SCHOOLS
    })
    void savedByLibreOffice(String saved, String original) {
        assertThat(read(resource("/kinds/" + saved), original)).isEqualTo(read(original));
    }

    @ParameterizedTest
    @ValueSource(strings = {HRSS, SCHOOLS, HOUSING})
    void writtenAsXmlOf2003(String original) {
        String written = ExcelXml.of(bytes(original));
        for (String encoding : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")) {
            String marked = encoding.startsWith("UTF-16") ? "\uFEFF" + written : written;
            assertThat(read(marked.getBytes(Charset.forName(encoding)), original)).as(encoding)
                    .isEqualTo(read(original));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SCHOOLS, HOUSING})
    void strictAndWithMacros(String original) {
        byte[] whole = bytes(original);
        assertThat(read(rewritten(whole, "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main"), original)).isEqualTo(read(original));
        for (String type : List.of("application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                "application/vnd.ms-excel.template.macroEnabled.main+xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml")) {
            assertThat(read(rewritten(whole,
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type), original))
                    .isEqualTo(read(original));
        }
    }

    /** The contract agrees on an encoding: another is said, and what is stated stays the same. */
    @Test
    void textInEveryEncodingAndByTabs() {
        String text = new String(bytes(BROADBAND), StandardCharsets.UTF_8).replace("\uFEFF", "");
        String same = statements(bytes(BROADBAND));
        for (String encoding : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")) {
            assertThat(statements(("\uFEFF" + text).getBytes(Charset.forName(encoding)))).as(encoding).isEqualTo(same);
            assertThat(statements(("\uFEFF" + text.replace(',', '\t')).getBytes(Charset.forName(encoding))))
                    .isEqualTo(same);
        }
        assertThat(statements(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(same);
    }

    private String statements(byte[] file) {
        return ((Normalised.Accepted) normalised(file, BROADBAND)).statements().toString();
    }

    private String read(String original) {
        return read(bytes(original), original);
    }

    private String read(byte[] file, String name) {
        Normalised.Accepted accepted = (Normalised.Accepted) normalised(file, name);
        return accepted.statements() + "\n" + accepted.findings() + "\n" + accepted.counts();
    }

    private Normalised normalised(byte[] file, String name) {
        FormOutcome outcome = forms.read(file, name, name.substring(0, name.indexOf('/')));
        assertThat(outcome).isInstanceOf(FormOutcome.Read.class);
        return normaliser.normalise(
                ((FormOutcome.Read) outcome).reading(), name, Instant.parse("2017-07-20T00:00:00Z"));
    }

    private static byte[] bytes(String original) {
        try {
            return Files.readAllBytes(FEEDS.resolve(original));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream file = OtherKindsTest.class.getResourceAsStream(name);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package with words replaced in all its parts, in pairs. */
    private static byte[] rewritten(byte[] whole, String... pairs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (int i = 0; i < pairs.length; i += 2) {
                    content = content.replace(pairs[i], pairs[i + 1]);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
