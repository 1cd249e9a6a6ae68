package org.minsheng.warehouse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a warehouse holds, in one digest for each table and partition: two that say the same have the same ones, whatever
 * numbers their sequences gave and whenever they were filled. A partition is the form and month of a file
 * ({@code F03 2017-06}), the plan and month of figures ({@code JL-2017 2017-06}), a plan, or {@code all}.
 */
public record Checksums(List<Partition> partitions) {

    public Checksums {
        partitions = List.copyOf(partitions);
    }

    /** Of what is committed now; the session's time zone must be UTC. Reads every row. */
    public static Checksums of(DataSource database) {
        return new Checksums(JdbcClient.create(database)
                .sql(SqlFile.read("warehouse/checksums"))
                .query((row, number) -> new Partition(row.getString("table_name"), row.getString("partition"),
                        row.getLong("row_count"), row.getString("sha256")))
                .list());
    }

    /** SHA-256 over all of them. */
    public String sha256() {
        String lines = partitions.stream().map(Partition::toString).collect(Collectors.joining("\n"));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The partitions that are not the same in both, those of one alone among them, as {@code table partition}. */
    public List<String> differing(Checksums other) {
        Set<Partition> ours = Set.copyOf(partitions);
        Set<Partition> theirs = Set.copyOf(other.partitions);
        return Stream.concat(
                        partitions.stream().filter(each -> !theirs.contains(each)),
                        other.partitions.stream().filter(each -> !ours.contains(each)))
                .map(Partition::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** A part of a table that is replaced as one. */
    public record Partition(String table, String partition, long rows, String sha256) {

        /** {@code core.fact_statement F03 2017-06}. */
        public String name() {
            return table + " " + partition;
        }

        @Override
        public String toString() {
            return name() + " " + rows + " " + sha256;
        }
    }
}
