package org.minsheng.normalise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.Period;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/**
 * The periods of a form with a sheet for each month. The file's own is that of its name, else of the latest sheet that is
 * filled in; a sheet that is not yet filled in is left out.
 *
 * @param period the file's
 * @param bySheet period of each sheet that is read
 * @param finding refuses the file; null when it can be read
 */
record MonthSheets(Period period, Map<String, Period> bySheet, Rejection finding) {

    static MonthSheets of(PeriodResolver periods, FileReading file, String fileName, Instant receivedAt) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        PeriodSaid said = PeriodParser.parse(name);
        String yearAlone = said.year() == null ? "" : said.year() + "年";
        Map<String, Period> bySheet = new LinkedHashMap<>();
        for (String sheet : file.tables().stream().map(TableReading::sheet).distinct().toList()) {
            List<TableReading> tables = file.tables().stream().filter(each -> each.sheet().equals(sheet)).toList();
            if (tables.stream().noneMatch(MonthSheets::isFilled)) {
                continue;
            }
            PeriodResolver.Outcome outcome = periods.resolve(file.withTables(tables), yearAlone, receivedAt);
            if (outcome instanceof PeriodResolver.Outcome.Contradicted contradicted) {
                return new MonthSheets(contradicted.period(), Map.of(), contradicted.finding());
            }
            bySheet.put(sheet, ((PeriodResolver.Outcome.Resolved) outcome).period());
        }
        Period latest = bySheet.values().stream()
                .filter(period -> said.month() == null || period.month().getMonthValue() <= said.month())
                .reduce((one, other) -> other.month().isAfter(one.month()) ? other : one)
                .orElse(null);
        return latest == null
                ? new MonthSheets(null, Map.of(), Rejection.ofFile(RejectionCode.PERIOD_UNKNOWN))
                : new MonthSheets(latest, bySheet, null);
    }

    List<TableReading> read(FileReading file) {
        return file.tables().stream().filter(table -> bySheet.containsKey(table.sheet())).toList();
    }

    /** Two sheets of one month hold each other; a month after the file's is held. */
    SheetPlace place(TableReading table) {
        Period own = bySheet.get(table.sheet());
        List<String> same = new ArrayList<>(bySheet.keySet());
        same.removeIf(sheet -> !bySheet.get(sheet).month().equals(own.month()));
        if (same.size() > 1) {
            return SheetPlace.ANY.with(new TableRow.Problem(RejectionCode.REGION_DUPLICATE, null,
                    List.of(own.toString(), String.valueOf(same.size()), String.join("、", same))));
        }
        return own.month().isAfter(period.month())
                ? SheetPlace.ANY.with(new TableRow.Problem(RejectionCode.FUTURE_MONTH, null,
                        List.of(period.toString(), own.month().toString())))
                : SheetPlace.ANY;
    }

    private static boolean isFilled(TableReading table) {
        Set<Integer> labels = table.table().labelHeaders().stream()
                .flatMap(header -> table.headers().getOrDefault(header, List.of()).stream())
                .map(TableReading.HeaderMatch::column)
                .collect(Collectors.toSet());
        return table.body().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> !labels.contains(cell.address().column()) && !cell.isBlank());
    }
}
