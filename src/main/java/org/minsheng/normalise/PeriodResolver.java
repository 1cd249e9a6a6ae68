package org.minsheng.normalise;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minsheng.contract.FeedContract.Frequency;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.RegionTable;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.Period;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/**
 * Decides the period of a file. The titles above the first header of a sheet, the sheet's name, a period column and the
 * file's name speak; one that is silent is filled by the others, a contradiction refuses the file (semantics 2.1).
 */
final class PeriodResolver {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Lines about the sending or the form, not about the figures: 报送时间：, 数据截止日期：, 有效期至：. */
    static final Pattern ABOUT_THE_SENDING = Pattern.compile(
            "^[（(]?[^：:]{0,8}(?:单位|部门|处室|机关|时间|日期|电话|人|文号|表号|级别|有效期[至限]?)\\s*(?:[（(][^）)]*[）)])?\\s*[：:].*"
                    + "|^[（(]?(?:本表)?有效期.*",
            Pattern.DOTALL);

    private final Jobs jobs;

    PeriodResolver(Jobs jobs) {
        this.jobs = jobs;
    }

    /** The period, or the finding that refuses the file. */
    sealed interface Outcome {
        record Resolved(Period period) implements Outcome {}

        record Contradicted(Period period, Rejection finding) implements Outcome {}
    }

    /** What titles say of the period, together. */
    static PeriodSaid said(List<RawCell> titles) {
        return speaking(titles).stream()
                .map(title -> PeriodParser.parse(title.text()))
                .reduce(PeriodSaid.NOTHING, PeriodSaid::or);
    }

    Outcome resolve(FileReading reading, String fileName, Instant receivedAt) {
        List<Source> sources = sources(reading, fileName);
        PeriodSaid together = PeriodSaid.NOTHING;
        for (Source source : sources) {
            together = together.or(source.said());
        }
        boolean yearly = reading.contract().frequency() == Frequency.YEAR;
        Period period = complete(together, yearly, receivedAt);
        for (Source source : sources) {
            Integer year = source.said().year();
            if (year != null && jobs.plan(year).isEmpty()) {
                return new Outcome.Contradicted(period, source.finding(
                        RejectionCode.YEAR_WITHOUT_PLAN, source.said().toString()));
            }
        }
        Optional<Rejection> conflict = conflict(sources, yearly);
        if (conflict.isPresent()) {
            return new Outcome.Contradicted(period, conflict.get());
        }
        if (period == null) {
            return new Outcome.Contradicted(null, Rejection.ofFile(RejectionCode.PERIOD_UNKNOWN));
        }
        if (jobs.plan(period.month().getYear()).isEmpty()) {
            return new Outcome.Contradicted(
                    period, Rejection.ofFile(RejectionCode.YEAR_WITHOUT_PLAN, period.month().toString()));
        }
        return headersOfAnotherYear(reading, period, sources.get(0))
                .<Outcome>map(finding -> new Outcome.Contradicted(period, finding))
                .orElseGet(() -> new Outcome.Resolved(period));
    }

    /** A yearly form is dated January; a month without a year is the latest such month not after the receipt. */
    private static Period complete(PeriodSaid said, boolean yearly, Instant receivedAt) {
        if (yearly) {
            return said.year() == null ? null : Period.of(YearMonth.of(said.year(), 1));
        }
        if (said.month() == null) {
            return null;
        }
        int year = said.year() != null
                ? said.year()
                : latestYear(said.month(), YearMonth.from(receivedAt.atZone(CHINA)));
        return new Period(YearMonth.of(year, said.from()), YearMonth.of(year, said.month()));
    }

    static int latestYear(int month, YearMonth receipt) {
        return month <= receipt.getMonthValue() ? receipt.getYear() : receipt.getYear() - 1;
    }

    /** The file's name is the measure where it speaks: it is what a clerk writes last. */
    private static Optional<Rejection> conflict(List<Source> sources, boolean yearly) {
        List<Source> byAuthority = new ArrayList<>(sources);
        byAuthority.sort(Comparator.comparing(source -> source.sheet() != null));
        for (Source measure : firstToSayEach(byAuthority)) {
            for (Source source : firstToSayEach(sources)) {
                PeriodSaid said = yearly ? new PeriodSaid(source.said().year(), null, null) : source.said();
                if (source != measure && said.contradicts(measure.said())) {
                    boolean atMeasure = source.cell() == null && measure.cell() != null;
                    return Optional.of(atMeasure ? conflict(measure, source) : conflict(source, measure));
                }
            }
        }
        return Optional.empty();
    }

    /** Each of a thousand rows may say the period: who says the same as another before contradicts nobody else. */
    private static Collection<Source> firstToSayEach(List<Source> sources) {
        Map<PeriodSaid, Source> first = new LinkedHashMap<>();
        sources.forEach(source -> first.putIfAbsent(source.said(), source));
        return first.values();
    }

    private static Rejection conflict(Source at, Source other) {
        return at.finding(RejectionCode.PERIOD_CONFLICT,
                at.place(), at.said().toString(), other.place(), other.said().toString());
    }

    private static List<Source> sources(FileReading reading, String fileName) {
        List<Source> sources = new ArrayList<>();
        for (TableReading first : firstTables(reading)) {
            speaking(first.titles()).forEach(title -> sources.add(Source.of(title)));
            sources.add(new Source(first.sheet(), null, first.sheet(), PeriodParser.parse(first.sheet())));
        }
        reading.tables().forEach(table -> periodColumn(table).forEach(cell -> sources.add(Source.of(cell))));
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        sources.add(new Source(null, null, name, PeriodParser.parse(name)));
        return sources.stream().filter(source -> !source.said().isSilent()).toList();
    }

    /** The topmost table of each sheet: only above it do titles speak of the period. */
    private static List<TableReading> firstTables(FileReading reading) {
        Map<String, TableReading> first = new LinkedHashMap<>();
        for (TableReading table : reading.tables()) {
            first.merge(table.sheet(), table, (one, other) -> headerRow(other) < headerRow(one) ? other : one);
        }
        return List.copyOf(first.values());
    }

    private static int headerRow(TableReading table) {
        return Stream.concat(
                        table.headers().values().stream().flatMap(List::stream), table.regionHeaders().stream())
                .flatMap(match -> match.cells().stream())
                .mapToInt(cell -> cell.address().row())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Title cells that speak: a row that opens with who sends it speaks of the sending. Later ones need a month. */
    private static List<RawCell> speaking(List<RawCell> titles) {
        List<RawCell> speaking = new ArrayList<>();
        int silentRow = 0;
        int openedRow = 0;
        for (RawCell title : titles) {
            boolean opensRow = title.address().row() != openedRow;
            openedRow = title.address().row();
            if (ABOUT_THE_SENDING.matcher(title.text().strip()).matches()) {
                silentRow = opensRow ? openedRow : silentRow;
            } else if (openedRow != silentRow) {
                PeriodSaid said = PeriodParser.parse(title.text());
                if (!said.isSilent() && (speaking.isEmpty() || said.month() != null)) {
                    speaking.add(title);
                }
            }
        }
        return speaking;
    }

    /** Headers with {@code {year}} do not speak, but may not contradict: 2016任务 is no target of a file of 2017. */
    private static Optional<Rejection> headersOfAnotherYear(FileReading reading, Period period, Source speaker) {
        int year = period.month().getYear();
        return reading.tables().stream()
                .flatMap(table -> table.headers().values().stream())
                .flatMap(List::stream)
                .filter(match -> match.binding().year() != null && match.binding().year() != year)
                .map(match -> match.cells().get(match.cells().size() - 1))
                .min(Comparator.comparing(RawCell::address))
                .map(cell -> Rejection.ofCell(RejectionCode.PERIOD_CONFLICT, cell,
                        cell.sheet() + "!" + cell.address(), cell.text().strip(), speaker.place(), period.toString()));
    }

    private static List<RawCell> periodColumn(TableReading reading) {
        if (!(reading.table() instanceof RegionTable table) || table.rows().period() == null) {
            return List.of();
        }
        HeaderPath header = table.rows().period();
        Optional<Integer> column = reading.column(header).map(TableReading.HeaderMatch::column);
        return column.stream()
                .flatMap(at -> reading.body().stream().map((RawRow row) -> row.cell(at)))
                .filter(cell -> cell != null && !cell.isBlank())
                .toList();
    }

    /**
     * Something that speaks of the period.
     *
     * @param sheet null for the file's name
     * @param cell null for a sheet's or a file's name
     */
    private record Source(String sheet, RawCell cell, String place, PeriodSaid said) {

        static Source of(RawCell cell) {
            String text = cell.kind() == CellKind.DATE && cell.text().length() >= 7
                    ? cell.text().substring(0, 7)
                    : cell.text();
            return new Source(cell.sheet(), cell, cell.sheet() + "!" + cell.address(), PeriodParser.parse(text));
        }

        Rejection finding(RejectionCode code, String... arguments) {
            if (cell != null) {
                return Rejection.ofCell(code, cell, arguments);
            }
            return sheet != null ? Rejection.ofSheet(code, sheet, arguments) : Rejection.ofFile(code, arguments);
        }
    }
}
