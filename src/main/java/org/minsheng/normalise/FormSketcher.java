package org.minsheng.normalise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.Plan;
import org.minsheng.contract.sketch.BlockOutline;
import org.minsheng.contract.sketch.FileOutline;
import org.minsheng.contract.sketch.FormSketch;
import org.minsheng.contract.sketch.FormSketch.PeriodSource;
import org.minsheng.contract.sketch.SheetOutline;
import org.minsheng.contract.sketch.TableSketch;
import org.minsheng.observation.Period;
import org.minsheng.observation.RawCell;

/** Says what an outlined file seems to mean, by the words and sums in it: nothing of it is a statement. */
public final class FormSketcher {

    private final Jobs jobs;

    /** Contracts are not asked; plans may be none. */
    public FormSketcher(Jobs jobs) {
        this.jobs = jobs;
    }

    /** @param receivedAt the year of a title that names a month alone is the latest not after it */
    public FormSketch sketch(FileOutline outline, String fileName, Instant receivedAt) {
        List<PeriodSource> sources = new ArrayList<>();
        Period period = period(outline, fileName, receivedAt, sources);
        LocalDate received = receivedAt.atZone(PeriodResolver.CHINA).toLocalDate();
        LocalDate day = period == null ? received : period.month().atDay(1);
        Optional<Plan> plan = jobs.plan(day.getYear()).or(() -> jobs.plans().stream().findFirst());
        List<TableSketch> tables = new ArrayList<>();
        for (SheetOutline sheet : outline.sheets()) {
            for (BlockOutline block : sheet.blocks()) {
                tables.add(new TableSketcher(jobs, plan, day, sheet.name(), block).sketch());
            }
        }
        return new FormSketch(period, sources, tables);
    }

    private Period period(FileOutline outline, String fileName, Instant receivedAt, List<PeriodSource> sources) {
        PeriodSaid together = PeriodSaid.NOTHING;
        boolean contradicted = false;
        for (PeriodSource source : texts(outline, fileName)) {
            PeriodSaid said = PeriodParser.parse(source.text());
            if (!said.isSilent()) {
                sources.add(new PeriodSource(source.place(), source.text().strip(), said.toString()));
                contradicted |= said.contradicts(together);
                together = together.or(said);
            }
        }
        if (contradicted || together.isSilent() || together.month() == null && together.year() == null) {
            return null;
        }
        if (together.month() == null) {
            return Period.of(YearMonth.of(together.year(), 1));
        }
        int year = together.year() != null ? together.year() : PeriodResolver.latestYear(
                together.month(), YearMonth.from(receivedAt.atZone(PeriodResolver.CHINA)));
        return new Period(YearMonth.of(year, together.from()), YearMonth.of(year, together.month()));
    }

    private static List<PeriodSource> texts(FileOutline outline, String fileName) {
        List<PeriodSource> texts = new ArrayList<>();
        for (SheetOutline sheet : outline.sheets()) {
            List<RawCell> titles = sheet.blocks().isEmpty() ? sheet.texts() : sheet.blocks().get(0).titles();
            titles.stream()
                    .filter(cell -> !PeriodResolver.ABOUT_THE_SENDING.matcher(cell.text().strip()).matches())
                    .map(cell -> new PeriodSource(cell.sheet() + "!" + cell.address(), cell.text(), ""))
                    .forEach(texts::add);
            texts.add(new PeriodSource("sheet", sheet.name(), ""));
        }
        texts.add(new PeriodSource("file", fileName.substring(fileName.lastIndexOf('/') + 1), ""));
        return texts;
    }
}
