package org.minsheng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the folder channel takes for a file, whose it is and when it came. */
class FolderChannelTest {

    private static final Instant MODIFIED = Instant.parse("2017-07-09T08:30:00Z");

    private final FolderChannel channel = new FolderChannel(Set.of("hrss", "transport"));

    @TempDir
    private Path root;

    @BeforeEach
    void layOut() throws IOException {
        put("hrss/2017-07-05/就业.xls");
        put("hrss/2017-03-06/子目录/就业.xls");
        put("transport/交通.xls");
        put("elsewhere/2017-07-05/x.xls");
        put("hrss/2017-07-05/~$就业.xls");
        put("hrss/2017-07-05/.hidden.xls");
        put("hrss/2017-07-05/半截.xls.part");
        put("hrss/2017-07-05/上传中.TMP");
    }

    @Test
    void listsWholeFilesInOrderOfReceipt() {
        assertThat(channel.list(root).files())
                .extracting(file -> file.fileName() + " " + file.bureau() + " " + file.receivedAt())
                .containsExactly(
                        "hrss/2017-03-06/子目录/就业.xls hrss 2017-03-05T16:00:00Z",
                        "elsewhere/2017-07-05/x.xls null 2017-07-04T16:00:00Z",
                        "hrss/2017-07-05/就业.xls hrss 2017-07-04T16:00:00Z",
                        "transport/交通.xls transport 2017-07-09T08:30:00Z");
    }

    @Test
    void followsLinksAndSaysWhatItCannotLookAt() throws IOException {
        Path link = Files.createSymbolicLink(root.resolveSibling("link-" + root.getFileName()), root);
        Files.createSymbolicLink(root.resolve("hrss/loop"), root);
        FolderChannel.Listing listing = channel.list(link);
        assertThat(listing.files()).hasSize(4);
        assertThat(listing.unreadable()).hasSize(1).allMatch(said -> said.startsWith("hrss/loop: "));
        Files.delete(link);
    }

    @Test
    void namesASingleFileFromItsBureauDown() {
        Instant now = Instant.parse("2018-01-01T00:00:00Z");
        ReceivedFile dated = channel.single(root.resolve("hrss/2017-07-05/就业.xls"), now);
        assertThat(dated.fileName()).isEqualTo("hrss/2017-07-05/就业.xls");
        assertThat(dated.receivedAt()).isEqualTo("2017-07-04T16:00:00Z");
        ReceivedFile bare = channel.single(root.resolve("elsewhere").resolve("y.xls"), now);
        assertThat(bare.fileName()).isEqualTo("y.xls");
        assertThat(bare.bureau()).isNull();
        assertThat(bare.receivedAt()).isEqualTo(now);
    }

    private void put(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
    }
}
