package org.minsheng.warehouse;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.minsheng.contract.Plan;
import org.minsheng.contract.RegionCodelist;
import org.minsheng.observation.Region;

/** Brings plans and regions of the jobs folder into {@code core.dim_*}, so that BI sees what was computed with. */
public final class Dimensions {

    private final DataSource database;

    public Dimensions(DataSource database) {
        this.database = database;
    }

    /**
     * Makes the dimensions equal to the plans and regions given, in one transaction: rows not given are removed.
     *
     * @return what differed, whole rows compared; empty when nothing did
     */
    public DimensionChanges write(List<Plan> plans, RegionCodelist regions) {
        Rows planRows = new Rows(DimensionTable.PLAN);
        Rows taskRows = new Rows(DimensionTable.TASK);
        Rows indicatorRows = new Rows(DimensionTable.INDICATOR);
        Rows regionRows = new Rows(DimensionTable.REGION);
        for (Plan plan : plans) {
            planRows.add(plan.code(), plan.title(), plan.document(), plan.year(), plan.province().code());
            plan.tasks().forEach(task -> taskRows.add(plan.code(), task.number(), task.area(), task.title()));
            int sort = 0;
            for (Plan.Indicator indicator : plan.indicators()) {
                indicatorRows.add(indicatorRow(plan.code(), indicator, ++sort));
            }
        }
        regions.regions().forEach(region -> regionRows.add(regionRow(region)));
        return Transaction.inOne(database, (sql, connection) -> {
            List<Rows> inOrder = List.of(regionRows, planRows, taskRows, indicatorRows);
            Map<DimensionTable, List<String>> changed = new TreeMap<>();
            for (int i = inOrder.size() - 1; i >= 0; i--) {
                Rows rows = inOrder.get(i);
                changed.computeIfAbsent(rows.table, table -> new ArrayList<>()).addAll(rows.removeOthers(connection));
            }
            for (Rows rows : inOrder) {
                changed.get(rows.table).addAll(rows.write(connection));
            }
            changed.values().removeIf(List::isEmpty);
            return new DimensionChanges(changed);
        });
    }

    private static Object[] indicatorRow(String plan, Plan.Indicator each, int sort) {
        BigDecimal[] schedule = each.schedule().isEmpty() ? null : each.schedule().toArray(BigDecimal[]::new);
        return new Object[] {
            plan, each.code().code(), each.task(), each.area(), each.nameZh(), each.nameEn(), each.targetText(),
            each.targetValue(), each.baseUnit(), each.statedUnit(), each.direction(), each.measureKind(),
            each.aggregation(), each.denominators(), each.scope(), each.due(), each.scored(), each.parent(),
            each.targetUlp(), each.qualifiers() == null ? "" : each.qualifiers(), schedule, each.baseline(),
            each.maintained(), each.frequency(), sort
        };
    }

    private static Object[] regionRow(Region each) {
        return new Object[] {
            each.code().code(), each.validFrom(), each.validTo(), each.name(), each.shortName(), each.fullName(),
            each.level().toString(), each.parent() == null ? null : each.parent().code(), each.povertyCounty()
        };
    }

    /** The rows one table is to have. */
    private static final class Rows {

        private final DimensionTable table;
        private final List<Object[]> rows = new ArrayList<>();

        Rows(DimensionTable table) {
            this.table = table;
        }

        void add(Object... row) {
            rows.add(row);
        }

        /** Deletes rows whose key is not among these; returns their keys. */
        List<String> removeOthers(Connection connection) throws SQLException {
            String[] keys = rows.stream().map(table::key).toArray(String[]::new);
            try (PreparedStatement delete = connection.prepareStatement(table.deleteOthers())) {
                delete.setArray(1, connection.createArrayOf("text", keys));
                return keys(delete);
            }
        }

        /** Inserts and updates what differs; returns the keys of the rows that did. */
        List<String> write(Connection connection) throws SQLException {
            List<String> changed = new ArrayList<>();
            try (PreparedStatement upsert = connection.prepareStatement(table.upsert())) {
                for (Object[] row : rows) {
                    for (int i = 0; i < row.length; i++) {
                        upsert.setObject(i + 1, row[i] instanceof BigDecimal[] numbers
                                ? numeric(connection, numbers) : row[i]);
                    }
                    changed.addAll(keys(upsert));
                }
            }
            return changed;
        }

        private static Array numeric(Connection connection, BigDecimal[] numbers) throws SQLException {
            return connection.createArrayOf("numeric", numbers);
        }

        private static List<String> keys(PreparedStatement returning) throws SQLException {
            List<String> keys = new ArrayList<>();
            try (ResultSet rows = returning.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        }
    }
}
