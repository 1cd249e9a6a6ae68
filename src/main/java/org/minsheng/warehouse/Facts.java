package org.minsheng.warehouse;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.minsheng.database.SqlFile;
import org.minsheng.observation.Check;
import org.minsheng.observation.Decision;
import org.minsheng.observation.IndicatorCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The facts of one arrival: its statements and comparisons. Statements that staff released or corrected (known from
 * another time than the receipt) outlive a reading as long as their cell is still held.
 */
final class Facts {

    private final JdbcClient sql;
    private final Connection connection;
    private final Receipt receipt;

    Facts(JdbcClient sql, Connection connection, Receipt receipt) {
        this.sql = sql;
        this.connection = connection;
        this.receipt = receipt;
    }

    /** The file as staged, its corrections applied. */
    Submission submission() {
        return submission(true);
    }

    /** The file as it was before its corrections; empty when it has none. */
    Optional<Submission> uncorrected() {
        boolean corrected = sql.sql("select exists (select from staging.correction where arrival_id = ?)")
                .param(receipt.arrivalId())
                .query(Boolean.class)
                .single();
        return corrected ? Optional.of(submission(false)) : Optional.empty();
    }

    private Submission submission(boolean corrected) {
        return new Submission(receipt.feed(), receipt.month(), receipt.fileName(), receipt.marked(),
                sql.sql(SqlFile.read("warehouse/select_staged_statements"))
                        .param("arrival", receipt.arrivalId())
                        .param("corrected", corrected)
                        .query(StatementRow::map)
                        .list());
    }

    /** Removes everything the arrival states; returns the indicators it stated something of. */
    Set<IndicatorCode> remove() {
        Set<IndicatorCode> stated = indicators(digests().keySet());
        sql.sql("delete from core.fact_statement where arrival_id = :arrival")
                .param("arrival", receipt.arrivalId())
                .update();
        removeComparisons();
        removeAnnotations();
        return stated;
    }

    /**
     * Writes the staged statements and what staff decided; returns the indicators that changed.
     *
     * @param held cells that history holds in the file as it is with its corrections
     * @param heldBefore cells that it holds in the file without them
     */
    Set<IndicatorCode> replace(Set<CellRef> held, Set<CellRef> heldBefore, List<Check> comparisons)
            throws SQLException {
        Map<String, String> before = digests();
        createPartitions();
        write("warehouse/delete_facts");
        sql.sql(SqlFile.read("warehouse/insert_corrections")).param("arrival", receipt.arrivalId()).update();
        sql.sql(SqlFile.read("warehouse/insert_facts"))
                .param("arrival", receipt.arrivalId())
                .param("received", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .param("sheets", sheets(held))
                .param("cells", cells(held))
                .param("sheets_before", sheets(heldBefore))
                .param("cells_before", cells(heldBefore))
                .update();
        sql.sql(SqlFile.read("warehouse/insert_releases")).param("arrival", receipt.arrivalId()).update();
        write("warehouse/delete_releases_overtaken");
        replaceComparisons(comparisons);
        replaceAnnotations();
        Map<String, String> after = digests();
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(indicator -> Objects.equals(before.get(indicator), after.get(indicator)));
        return indicators(all);
    }

    /** Cells of this arrival that are released, with what they count as again. */
    Map<CellRef, Decision> released() {
        Map<CellRef, Decision> released = new HashMap<>();
        sql.sql(SqlFile.read("warehouse/select_released_cells"))
                .param("arrival", receipt.arrivalId())
                .param("received", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .query((row, i) ->
                        released.put(StatementRow.cell(row, i), Decision.parse(row.getString("decision"))))
                .list();
        return released;
    }

    private void write(String file) {
        sql.sql(SqlFile.read(file))
                .param("arrival", receipt.arrivalId())
                .param("received", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void replaceComparisons(List<Check> comparisons) throws SQLException {
        removeComparisons();
        sql.sql(SqlFile.read("warehouse/insert_staged_comparisons")).param("arrival", receipt.arrivalId()).update();
        CopyRows rows = new CopyRows();
        for (Check each : comparisons) {
            rows.add(receipt.arrivalId(), each.sheet(), each.cell(), each.kind(), Staging.plain(each.printed()),
                    Staging.plain(each.computed()), Staging.plain(each.bound()), each.verdict());
        }
        rows.into(connection,
                "core.fact_check (arrival_id, sheet, cell, kind, printed, computed, bound, verdict)");
    }

    private void removeComparisons() {
        sql.sql("delete from core.fact_check where arrival_id = :arrival")
                .param("arrival", receipt.arrivalId())
                .update();
    }

    private void replaceAnnotations() {
        removeAnnotations();
        sql.sql(SqlFile.read("warehouse/insert_staged_annotations")).param("arrival", receipt.arrivalId()).update();
    }

    private void removeAnnotations() {
        sql.sql("delete from core.fact_annotation where arrival_id = :arrival")
                .param("arrival", receipt.arrivalId())
                .update();
    }

    /** By indicator a digest of what the arrival states of it. */
    private Map<String, String> digests() {
        Map<String, String> digests = new HashMap<>();
        sql.sql(SqlFile.read("warehouse/digest_facts"))
                .param("arrival", receipt.arrivalId())
                .query((row, i) -> digests.put(row.getString("indicator_code"), row.getString("digest")))
                .list();
        return digests;
    }

    private void createPartitions() {
        List<Integer> years = sql.sql(
                        "select distinct extract(year from month)::int from staging.statement where arrival_id = ?")
                .param(receipt.arrivalId())
                .query(Integer.class)
                .list();
        for (int year : years) {
            sql.sql("create table if not exists core.fact_statement_%d partition of core.fact_statement"
                            .formatted(year)
                            + " for values from ('%s') to ('%s')"
                            .formatted(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)))
                    .update();
        }
    }

    private Array sheets(Set<CellRef> cells) throws SQLException {
        return textArray(cells.stream().map(CellRef::sheet).toArray(String[]::new));
    }

    private Array cells(Set<CellRef> cells) throws SQLException {
        return textArray(cells.stream().map(cell -> cell.address().toString()).toArray(String[]::new));
    }

    private Array textArray(String[] texts) throws SQLException {
        return connection.createArrayOf("text", texts);
    }

    private static Set<IndicatorCode> indicators(Set<String> codes) {
        return codes.stream().map(IndicatorCode::parse).collect(Collectors.toSet());
    }
}
