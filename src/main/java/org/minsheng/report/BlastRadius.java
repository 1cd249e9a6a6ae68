package org.minsheng.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * How the warehouse after a run differs from what it was before. Only what is current is compared: a statement that was
 * superseded long ago and is no other now is not part of it.
 *
 * @param files what became of each file received, in order of receipt
 * @param statements keys whose current figure is new, another or gone; by indicator, region, month and measure
 * @param held statements of the files received that are held, each with the figure that stands in its place
 * @param opened findings that were not there, by file and the worst first
 * @param closed findings that are no more open
 * @param attainment rows that differ in any figure, status or flag; the latest month first
 * @param scores rows that differ; the latest month first
 */
public record BlastRadius(
        List<FileReceived> files,
        List<StatementChange> statements,
        List<HeldStatement> held,
        List<Finding> opened,
        List<Finding> closed,
        List<AttainmentChange> attainment,
        List<ScoreChange> scores) {

    /** Nothing differs. */
    public static final BlastRadius NONE =
            new BlastRadius(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public BlastRadius {
        files = List.copyOf(files);
        statements = List.copyOf(statements);
        held = List.copyOf(held);
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
        attainment = List.copyOf(attainment);
        scores = List.copyOf(scores);
    }

    /** Attainment whose light is another colour than before. */
    public List<AttainmentChange> lights() {
        return attainment.stream().filter(AttainmentChange::changesLight).toList();
    }

    /** Attainment that changes and leaves the light as it is. */
    public List<AttainmentChange> underSameLight() {
        return attainment.stream().filter(each -> !each.changesLight()).toList();
    }

    /** Keys whose current figure changed in this way. */
    public List<StatementChange> statements(Kind kind) {
        return statements.stream().filter(each -> each.kind() == kind).toList();
    }

    /** What became of the current figure of a key. */
    public enum Kind {
        NEW, REVISED, WITHDRAWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file with its cells, each once, and the keys its loaded cells state.
     *
     * @param feed null when the form is not known
     * @param month null when the period is not known
     * @param decision loaded, duplicate or rejected
     * @param original of a duplicate the file that had the same bytes, else null
     * @param added keys that had no figure
     * @param unchanged keys that have the figure they had
     * @param revised keys that have another figure
     * @param outdated keys of which a later receipt says what counts
     */
    public record FileReceived(
            String fileName, String feed, YearMonth month, String decision, String original,
            int read, int loaded, int checked, int memo, int held, int blank,
            int added, int unchanged, int revised, int outdated) {}

    /** What a figure is about. */
    public record Key(String indicatorCode, String regionCode, String regionName, YearMonth month, String measure) {}

    /**
     * The figure of a key and where it stands; several cells of one file are added.
     *
     * @param value in the base unit; null when it does not apply
     * @param status of its cell, of several cells the distinct ones
     */
    public record Stated(BigDecimal value, String unit, String status, String fileName, String sheet, String cells) {}

    /**
     * @param before null when there was none
     * @param after null when there is none any more
     */
    public record StatementChange(Kind kind, Key key, Stated before, Stated after) {}

    /**
     * A held meaning of a cell.
     *
     * @param held what the cell says
     * @param standing what counts meanwhile; null when nothing does
     */
    public record HeldStatement(Key key, Stated held, String rawText, Stated standing) {}

    /** A finding; sheet and cell are null where it concerns the whole file. */
    public record Finding(
            String fileName, String sheet, String cell, String rawText, String code, String severity,
            String messageZh, String messageEn) {}

    /**
     * @param before null when the row is new
     * @param after null when the row is gone
     */
    public record AttainmentChange(
            String indicatorCode, String indicatorName, String regionCode, String regionName, YearMonth month,
            Judged before, Judged after) {

        /** Whether the colour is another one; a row that was not there had none. */
        public boolean changesLight() {
            return lightBefore() != lightAfter();
        }

        public Light lightBefore() {
            return light(before);
        }

        public Light lightAfter() {
            return light(after);
        }

        private static Light light(Judged judged) {
            return judged == null ? Light.BLANK : Light.of(judged.status());
        }
    }

    /** What the marts say of an indicator; achieved and attainment may be null. */
    public record Judged(BigDecimal achievedValue, BigDecimal attainmentPct, String status, String flags) {}

    /**
     * @param level task, area or overall
     * @param before null when there was no score
     * @param after null when there is none any more
     */
    public record ScoreChange(
            String regionCode, String regionName, YearMonth month, String level, String key, Scored before,
            Scored after) {}

    /** A strict score with the rank of its line; the rank is null where none is given. */
    public record Scored(BigDecimal strict, BigDecimal lenient, BigDecimal coveragePct, boolean done, Integer rank) {}
}
