package org.minsheng.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Jobs;
import org.minsheng.normalise.Normalised;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.Statement;
import org.minsheng.pipeline.QuestionedFiles.Arrived;
import org.minsheng.quarantine.UnitCandidates;

/** The units that open findings do not know, each with what it may be: the files are read again to find out. */
public final class UnitQuestions {

    private final QuestionedFiles files;
    private final UnitCandidates candidates;

    public UnitQuestions(DataSource database, Jobs jobs) {
        this.files = new QuestionedFiles(database, jobs);
        this.candidates = new UnitCandidates(jobs.units());
    }

    /** One a spelling and base unit; the latest file that has it gives the evidence. */
    public List<UnitQuestion> open() {
        Map<String, UnitQuestion> questions = new LinkedHashMap<>();
        for (Arrived arrived : files.with(Set.of(RejectionCode.UNIT_UNKNOWN))) {
            files.read(arrived).ifPresent(file -> {
                Map<String, List<Rejection>> bySpelling = new LinkedHashMap<>();
                file.findings().stream()
                        .filter(each -> each.code() == RejectionCode.UNIT_UNKNOWN)
                        .forEach(each -> bySpelling.computeIfAbsent(
                                HeaderPath.squeeze(each.arguments().get(0)) + '\n' + each.arguments().get(2),
                                key -> new ArrayList<>()).add(each));
                bySpelling.forEach((key, found) -> questions.merge(
                        key, question(arrived, found), UnitQuestions::oneMore));
            });
        }
        return List.copyOf(questions.values());
    }

    private static UnitQuestion oneMore(UnitQuestion asked, UnitQuestion more) {
        return new UnitQuestion(asked.spelling(), asked.base(), asked.feed(), asked.place(),
                asked.places() + more.places(), asked.candidates());
    }

    private UnitQuestion question(Arrived arrived, List<Rejection> found) {
        Rejection first = found.get(0);
        String spelling = first.arguments().get(0).strip();
        String base = first.arguments().get(2);
        return new UnitQuestion(spelling, base, arrived.feed(),
                arrived.fileName() + " " + first.sheet() + "!" + first.cell(), found.size(),
                candidates.rank(spelling, base, figures(arrived, found, spelling, base)));
    }

    /** The amounts under the spelling beside what stood in the same place a month before. */
    private List<Map.Entry<BigDecimal, BigDecimal>> figures(
            Arrived arrived, List<Rejection> found, String spelling, String base) {
        List<Statement> before = files.before(arrived).flatMap(files::read)
                .map(Normalised.Accepted::statements)
                .orElse(List.of());
        return found.stream()
                .map(each -> before.stream()
                        .filter(earlier -> earlier.address().toString().equals(each.cell())
                                && earlier.unit().equals(base) && earlier.value() != null)
                        .findFirst()
                        .filter(earlier -> amount(each, spelling) != null)
                        .map(earlier -> Map.entry(amount(each, spelling), earlier.value()))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static BigDecimal amount(Rejection finding, String spelling) {
        return finding.rawText() == null ? null : RegionLines.number(finding.rawText().replace(spelling, ""));
    }
}
