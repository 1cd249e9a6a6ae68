package org.minsheng.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minsheng.database.SqlFile;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what receipts before the one in hand state. */
final class KnownReceipts {

    private final JdbcClient sql;
    private final Receipt receipt;

    KnownReceipts(JdbcClient sql, Receipt receipt) {
        this.sql = sql;
        this.receipt = receipt;
    }

    Known known(Submission file) {
        return new Known(
                Figures.of(ownStatements(file)),
                otherForms(file),
                earlierFile("warehouse/select_file_of_same_month"),
                earlierFile("warehouse/select_file_of_month_before"),
                sums(),
                regionNames());
    }

    private List<Statement> ownStatements(Submission file) {
        return bound("warehouse/select_known_statements", file).query(StatementRow::map).list();
    }

    private List<Known.OtherForm> otherForms(Submission file) {
        Map<String, List<Statement>> byFeed = new LinkedHashMap<>();
        bound("warehouse/select_known_of_other_forms", file)
                .query((row, i) -> byFeed.computeIfAbsent(row.getString("feed"), feed -> new ArrayList<>())
                        .add(StatementRow.map(row, i)))
                .list();
        List<Known.OtherForm> forms = new ArrayList<>();
        byFeed.forEach((feed, statements) -> forms.add(new Known.OtherForm(feed, Figures.of(statements))));
        return forms;
    }

    private JdbcClient.StatementSpec bound(String query, Submission file) {
        String indicators = file.statements().stream()
                .map(each -> each.key().indicator().code())
                .distinct()
                .collect(Collectors.joining(","));
        LocalDate month = receipt.month().atDay(1);
        return receipt.bindPlace(sql.sql(SqlFile.read(query)))
                .param("feed", receipt.feed())
                .param("indicators", indicators)
                .param("since", LocalDate.of(month.getYear() - 1, 1, 1))
                .param("until", month);
    }

    private Optional<Known.EarlierFile> earlierFile(String query) {
        return receipt.bindPlace(sql.sql(SqlFile.read(query)))
                .param("feed", receipt.feed())
                .param("month", receipt.month().atDay(1))
                .query((row, i) -> new Known.EarlierFile(row.getString("file_name"),
                        Receipts.instant(row, "received_at"), statementsOf(row.getLong("arrival_id"))))
                .optional();
    }

    private List<Statement> statementsOf(long arrivalId) {
        return sql.sql(SqlFile.read("warehouse/select_staged_statements"))
                .param("arrival", arrivalId)
                .param("corrected", true)
                .query(StatementRow::map)
                .list();
    }

    private Set<IndicatorCode> sums() {
        return sql.sql("select distinct indicator_code from core.dim_indicator where measure_kind = 'flow_sum'")
                .query((row, i) -> IndicatorCode.parse(row.getString(1)))
                .set();
    }

    private Map<RegionCode, String> regionNames() {
        Map<RegionCode, String> names = new LinkedHashMap<>();
        sql.sql(SqlFile.read("warehouse/select_region_names"))
                .param("day", receipt.month().atEndOfMonth())
                .query((row, i) ->
                        names.put(RegionCode.parse(row.getString("region_code")), row.getString("short_name")))
                .list();
        return names;
    }
}
