package org.minsheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minsheng.observation.CellCounts;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.Severity;
import org.minsheng.observation.Statement;
import org.minsheng.warehouse.ArrivalOutcome.Verdict;

/** Months of F11 built by hand: {@code T21.1@220100 cum 10 D5} is a leaf's cumulative of 10 in cell D5. */
class PublicationTest {

    private static final Instant MAY = Instant.parse("2017-05-05T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2017-06-05T00:00:00Z");
    private static final Instant JULY = Instant.parse("2017-07-05T00:00:00Z");

    private final Loading loading = new Loading();

    @Test
    void publishesInOrderOfReceiptAndSaysWhatChanged() {
        stage("transport/b.xls", "b", JUNE, "2017-05", "T21.1@220100 cum 20 D5");
        stage("transport/a.xls", "a", MAY, "2017-04", "T21.1@220100 cum 10 D5", "T21.2@220100 cum 3 I5");
        List<ArrivalOutcome> outcomes = loading.publication.publishAll();
        assertThat(outcomes).extracting(ArrivalOutcome::fileName).containsExactly("transport/a.xls", "transport/b.xls");
        assertThat(outcomes).extracting(outcome -> outcome.changed().stream().map(Object::toString).sorted().toList())
                .containsExactly(List.of("T21.1", "T21.2"), List.of("T21.1"));
        assertThat(loading.strings("select indicator_code from core.changed_indicator order by 1"))
                .containsExactly("T21.1", "T21.2");
    }

    @Test
    void aReadingStagedAgainWithoutADifferenceChangesNothing() {
        long arrival = stage("transport/a.xls", "a", MAY, "2017-04", "T21.1@220100 cum 10 D5");
        loading.publication.publishAll();
        Map<String, String> before = loading.checksums();
        loading.staging.stage(arrival, Loading.KEY, reading("2017-04", "T21.1@220100 cum 10 D5"));
        ArrivalOutcome again = loading.publication.publishNext().orElseThrow();
        assertThat(again.altered()).isFalse();
        assertThat(again.changed()).isEmpty();
        assertThat(loading.checksums()).isEqualTo(before);
    }

    @Test
    void anotherReadingReplacesTheFactsAndItsFindings() {
        long arrival = stage("transport/a.xls", "a", MAY, "2017-04", "T21.1@220100 cum 10 D5", "T21.2@220100 cum 3 I5");
        loading.publication.publishAll();
        loading.staging.stage(arrival, "contract-2", reading("2017-04", "T21.1@220100 cum 10 D5"));
        assertThat(loading.publication.publishNext().orElseThrow().changed()).hasToString("[T21.2]");
        assertThat(loading.strings("select indicator_code from bi.observation")).containsExactly("T21.1");
        assertThat(loading.strings("select reading_key from raw.arrival")).containsExactly("contract-2");
        assertThat(loading.staging.readingKey(arrival)).contains("contract-2");
    }

    @Test
    void aPartThatTurnsOutMissingChangesTheFigure() {
        long arrival = stage("transport/a.xls", "a", MAY, "2017-04", "T21.1@220100 cum 10 D5", "T21.2@220100 cum 3 I5");
        loading.publication.publishAll();
        Reading.Accepted whole = reading("2017-04", "T21.1@220100 cum 10 D5", "T21.2@220100 cum 3 I5");
        List<Statement> partial = List.of(whole.statements().get(0).withPartsMissing(1), whole.statements().get(1));
        loading.staging.stage(arrival, "rules-2", new Reading.Accepted(
                whole.feed(), whole.month(), whole.marked(), partial, List.of(), List.of(), whole.counts()));
        assertThat(loading.publication.publishNext().orElseThrow().changed()).hasToString("[T21.1]");
        assertThat(loading.strings("select indicator_code || ' ' || parts_missing from core.fact_statement order by 1"))
                .containsExactly("T21.1 1", "T21.2 0");
    }

    @Test
    void theEarliestReceiptOfTheSameBytesIsTheOriginalWheneverItComes() {
        stage("transport/late copy.xls", "same", JULY, "2017-04", "T21.1@220100 cum 10 D5");
        assertThat(verdicts(loading.publication.publishAll())).containsEntry("transport/late copy.xls", Verdict.LOADED);
        stage("transport/first.xls", "same", MAY, "2017-04", "T21.1@220100 cum 10 D5");
        stage("transport/another.xls", "same", JUNE, "2017-04", "T21.1@220100 cum 10 D5");
        assertThat(verdicts(loading.publication.publishAll())).isEqualTo(Map.of(
                "transport/first.xls", Verdict.LOADED,
                "transport/another.xls", Verdict.DUPLICATE,
                "transport/late copy.xls", Verdict.DUPLICATE));
        assertThat(loading.strings("select file_name || is_current from bi.observation"))
                .containsExactly("transport/first.xlstrue");
    }

    @Test
    void anUnreadCopyIsADuplicateToo() {
        stage("transport/first.xls", "same", MAY, "2017-04", "T21.1@220100 cum 10 D5");
        loading.register("transport/copy.xls", "same", JUNE);
        assertThat(verdicts(loading.publication.publishAll())).containsEntry("transport/copy.xls", Verdict.DUPLICATE);
        assertThat(loading.publication.publishNext()).isEmpty();
        assertThat(loading.strings("select feed from bi.arrival order by file_name")).containsExactly("F11", "F11");
    }

    @Test
    void bytesRefusedUnderAnotherBureauAreNoOriginal() {
        long wrong = loading.register("hrss/a.xls", "same", MAY);
        loading.staging.stage(wrong, Loading.KEY, new Reading.Refused(null, null,
                Rejection.ofFile(RejectionCode.OTHER_BUREAUS_FORM, "transport", "F11", "hrss")));
        stage("transport/a.xls", "same", JUNE, "2017-04", "T21.1@220100 cum 10 D5");
        List<ArrivalOutcome> outcomes = loading.publication.publishAll();
        assertThat(verdicts(outcomes)).isEqualTo(
                Map.of("hrss/a.xls", Verdict.REJECTED, "transport/a.xls", Verdict.LOADED));
        assertThat(outcomes.get(0).opened()).isEqualTo(Map.of(Severity.REJECT, 1));
    }

    @Test
    void aFileKnownLateHasTheLaterOnesComparedAgain() {
        stage("transport/may.xls", "may", JUNE, "2017-05", "T21.1@220100 cum 5 D5", "T21.1@220100 flow 2 C5");
        loading.publication.publishAll();
        assertThat(loading.strings("select code from bi.rejection")).isEmpty();
        stage("transport/april.xls", "april", MAY, "2017-04", "T21.1@220100 cum 10 D5");
        List<ArrivalOutcome> outcomes = loading.publication.publishAll();
        assertThat(outcomes).extracting(ArrivalOutcome::fileName)
                .containsExactly("transport/april.xls", "transport/may.xls");
        assertThat(outcomes.get(1).opened()).isEqualTo(Map.of(Severity.HOLD, 2));
        assertThat(outcomes.get(1).counts()).isEqualTo(new CellCounts(2, 0, 0, 0, 2, 0));
        assertThat(loading.strings("select cell || code from bi.rejection order by cell"))
                .containsExactly("C5MS-R038", "D5MS-R038");
    }

    @Test
    void noLaterFileIsComparedWithWhatIsHeld() {
        stage("transport/april.xls", "april", MAY, "2017-04", "T21.1@220100 cum 10 D5");
        stage("transport/may.xls", "may", JUNE, "2017-05", "T21.1@220100 cum 5 D5");
        stage("transport/june.xls", "june", JULY, "2017-06", "T21.1@220100 cum 9.6 D5");
        loading.publication.publishAll();
        assertThat(loading.strings("select file_name || ' ' || severity from bi.rejection order by 1"))
                .containsExactly("transport/june.xls warn", "transport/may.xls hold");
    }

    @Test
    void aFailureLeavesTheArrivalAsItWas() {
        stage("transport/april.xls", "april", MAY, "2017-04", "T21.1@220100 cum 10 D5");
        for (String step : List.of("before insert on core.fact_statement", "before insert on core.fact_check",
                "before update on raw.arrival", "before update on staging.reading")) {
            loading.sql.sql("create function fail() returns trigger language plpgsql as"
                    + " $$ begin raise exception 'killed'; end $$").update();
            loading.sql.sql("create trigger fail " + step + " for each statement execute function fail()").update();
            assertThatThrownBy(loading.publication::publishNext).as(step).hasMessageContaining("killed");
            assertThat(loading.strings("select decision from raw.arrival")).as(step).containsOnlyNulls();
            assertThat(loading.strings("select statement_id from core.fact_statement")).as(step).isEmpty();
            loading.sql.sql("drop function fail() cascade").update();
        }
        assertThat(loading.publication.publishAll()).hasSize(1);
        assertThat(loading.strings("select decision from raw.arrival")).containsExactly("loaded");
    }

    @Test
    void whatStaffReleasedOrTookUpOutlivesAnotherReading() {
        stage("transport/april.xls", "april", MAY, "2017-04", "T21.1@220100 cum 10 D5");
        long may = stage("transport/may.xls", "may", JUNE, "2017-05", "T21.1@220100 cum 5 D5");
        loading.publication.publishAll();
        loading.sql.sql("insert into core.fact_statement (arrival_id, ordinal, indicator_code, measure, region_code,"
                + " month, value, unit, last_digit, obs_status, decision, row_kind, sheet, cell, raw_text, known_from)"
                + " select arrival_id, ordinal, indicator_code, measure, region_code, month, value, unit, last_digit,"
                + " obs_status, 'load', row_kind, sheet, cell, raw_text, '2017-06-20'"
                + " from core.fact_statement where decision = 'hold'").update();
        loading.sql.sql("update core.fact_rejection set state = 'released', closed_at = '2017-06-20'").update();
        loading.staging.stage(may, "contract-2", reading("2017-05", "T21.1@220100 cum 5 D5", "T21.2@220100 cum 1 I5"));
        ArrivalOutcome outcome = loading.publication.publishNext().orElseThrow();
        assertThat(outcome.changed()).hasToString("[T21.2]");
        assertThat(outcome.opened()).isEmpty();
        assertThat(outcome.counts()).isEqualTo(new CellCounts(2, 2, 0, 0, 0, 0));
        assertThat(loading.strings("select cell || state from bi.rejection")).containsExactly("D5released");
        assertThat(loading.strings("select cell || known_from::date from bi.observation where month = '2017-05-01'"
                + " order by 1")).containsExactly("D52017-06-20", "I52017-06-05");
    }

    @Test
    void saysWhenAFileWasDueAndWhetherItIsLate() {
        Instant late = Instant.parse("2017-05-30T00:00:00Z");
        stage("transport/april.xls", "april", late, "2017-04", "T21.1@220100 cum 10 D5");
        loading.publication.publishAll();
        assertThat(loading.strings("select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM HH24:MI:SS') || ' '"
                + " || is_late from bi.arrival")).containsExactly("2017-05 23:59:59 true");
    }

    private long stage(String name, String bytes, Instant receivedAt, String month, String... statements) {
        long arrival = loading.register(name, bytes, receivedAt);
        loading.staging.stage(arrival, Loading.KEY, reading(month, statements));
        return arrival;
    }

    private static Reading.Accepted reading(String month, String... texts) {
        List<Statement> statements = Stated.all(YearMonth.parse(month), texts);
        return new Reading.Accepted("F11", YearMonth.parse(month), false, statements, List.of(), List.of(),
                Truth.counts(statements, 0));
    }

    private static Map<String, Verdict> verdicts(List<ArrivalOutcome> outcomes) {
        return outcomes.stream().collect(Collectors.toMap(ArrivalOutcome::fileName, ArrivalOutcome::verdict));
    }
}
