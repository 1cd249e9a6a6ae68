package org.minsheng.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The register of what was received, and the archive of its bytes. Nothing is ever taken out of either. */
public class ArrivalLedger {

    /** Largest file taken in; a larger one is archived by its name and digest only and rejected when read. */
    public static final long MAX_ARCHIVED_BYTES = 32L << 20;

    private final JdbcClient jdbc;

    public ArrivalLedger(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Registers a received file and archives its bytes. A file above {@link #MAX_ARCHIVED_BYTES} is registered by
     * digest and size alone.
     *
     * @return true when it is new; false when this content has already come under this name
     */
    @Transactional
    public boolean register(ReceivedFile file, long runId) {
        Content content = Content.of(file);
        if (isKnown(file, content)) {
            return false;
        }
        jdbc.sql(SqlFile.read("intake/archive_content"))
                .param("sha256", content.sha256())
                .param("content", content.bytes())
                .param("size_bytes", content.size())
                .update();
        return jdbc.sql(SqlFile.read("intake/register_arrival"))
                        .param("file_name", file.fileName())
                        .param("sha256", content.sha256())
                        .param("received_at", OffsetDateTime.ofInstant(file.receivedAt(), ZoneOffset.UTC))
                        .param("bureau", file.bureau())
                        .param("run_id", runId)
                        .update()
                > 0;
    }

    private boolean isKnown(ReceivedFile file, Content content) {
        return jdbc.sql("select exists (select from raw.arrival where file_name = :file_name and sha256 = :sha256)")
                .param("file_name", file.fileName())
                .param("sha256", content.sha256())
                .query(Boolean.class)
                .single();
    }

    /**
     * Arrivals never read, or read with other contracts, codelists or rules than those of their bureau now.
     *
     * @param keys the reading key of each bureau; the empty name stands for files of no known bureau
     */
    public List<Arrival> toRead(Map<String, String> keys) {
        return arrivals().stream()
                .filter(arrival -> !keyOf(arrival.bureau(), keys).equals(arrival.readingKey()))
                .toList();
    }

    /** The key an arrival of the bureau is read with now. */
    public static String keyOf(String bureau, Map<String, String> keys) {
        return keys.get(bureau == null || !keys.containsKey(bureau) ? "" : bureau);
    }

    /** The arrival of this number; there must be one. */
    public Arrival arrival(long arrivalId) {
        return list(arrivalId).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such arrival: " + arrivalId));
    }

    /** Every arrival in order of receipt. */
    public List<Arrival> arrivals() {
        return list(null);
    }

    private List<Arrival> list(Long arrivalId) {
        return jdbc.sql(SqlFile.read("intake/list_arrivals"))
                .param("arrival_id", arrivalId, java.sql.Types.BIGINT)
                .query(ArrivalLedger::arrival)
                .list();
    }

    /** The archived bytes of an arrival. */
    public byte[] content(Arrival arrival) {
        return jdbc.sql(SqlFile.read("intake/read_content"))
                .param("sha256", arrival.sha256())
                .query(byte[].class)
                .single();
    }

    private static Arrival arrival(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Arrival(
                row.getLong("arrival_id"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("bureau"),
                row.getString("reading_key"));
    }

    /** What is archived of a file; the bytes are empty when there are too many of them. */
    private record Content(String sha256, byte[] bytes, long size) {

        static Content of(ReceivedFile file) {
            MessageDigest digest = digest();
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            long size = 0;
            try (InputStream in = file.content().open()) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                    size += n;
                    if (size <= MAX_ARCHIVED_BYTES) {
                        kept.write(buffer, 0, n);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file.fileName(), e);
            }
            byte[] bytes = size <= MAX_ARCHIVED_BYTES ? kept.toByteArray() : new byte[0];
            return new Content(HexFormat.of().formatHex(digest.digest()), bytes, size);
        }

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * A registered file.
     *
     * @param sizeBytes of the file received, also when it was too large to archive
     * @param bureau null when no folder named one
     * @param readingKey null until it was read
     */
    public record Arrival(
            long id,
            String fileName,
            String sha256,
            long sizeBytes,
            Instant receivedAt,
            String bureau,
            String readingKey) {}
}
