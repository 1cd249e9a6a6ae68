package org.minsheng.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Jobs;
import org.minsheng.normalise.Normalised;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.pipeline.QuestionedFiles.Arrived;
import org.minsheng.quarantine.RegionCandidates;
import org.minsheng.quarantine.UnknownRegion;

/** The names that open findings do not know, each with what it may be: the files are read again to find out. */
public final class RegionQuestions {

    private static final Set<RejectionCode> CODES =
            Set.of(RejectionCode.REGION_UNKNOWN, RejectionCode.REGION_AMBIGUOUS);

    private final Jobs jobs;
    private final QuestionedFiles files;

    public RegionQuestions(DataSource database, Jobs jobs) {
        this.jobs = jobs;
        this.files = new QuestionedFiles(database, jobs);
    }

    /** One a name and form, the form's first; the latest file that has the name gives the evidence. */
    public List<RegionQuestion> open() {
        Map<String, RegionQuestion> questions = new LinkedHashMap<>();
        for (Arrived arrived : files.with(CODES)) {
            files.read(arrived).ifPresent(file -> ask(arrived, file, questions));
        }
        return List.copyOf(questions.values());
    }

    /** Files come latest first; a name asked already only counts one place more. */
    private void ask(Arrived arrived, Normalised.Accepted file, Map<String, RegionQuestion> questions) {
        for (Rejection finding : file.findings()) {
            if (!isLabel(finding)) {
                continue;
            }
            String name = finding.rawText().strip();
            RegionQuestion asked = questions.get(arrived.feed() + '\n' + HeaderPath.squeeze(name));
            RegionQuestion question = asked != null
                    ? new RegionQuestion(asked.name(), asked.code(), asked.feed(), asked.place(), asked.places() + 1,
                            asked.day(), asked.candidates())
                    : question(arrived, file, finding, name);
            questions.put(arrived.feed() + '\n' + HeaderPath.squeeze(name), question);
        }
    }

    /** The finding at the name; those at the cells it holds say their figures. */
    private static boolean isLabel(Rejection finding) {
        return CODES.contains(finding.code()) && finding.rawText() != null && !finding.rawText().isBlank()
                && finding.rawText().strip().equals(finding.arguments().get(0).strip());
    }

    private RegionQuestion question(Arrived arrived, Normalised.Accepted file, Rejection finding, String name) {
        RegionLines table = new RegionLines(file, finding);
        Optional<Arrived> before = files.before(arrived);
        RegionLines earlier = before.flatMap(files::read).map(table::in).orElse(RegionLines.NONE);
        UnknownRegion unknown = new UnknownRegion(name, listed(name, file), file.period().month().atEndOfMonth(),
                new ArrayList<>(table.regions().keySet()), table.above(), table.below(), table.figures(),
                before.map(Arrived::fileName).orElse(null), earlier.regions());
        return new RegionQuestion(name, finding.code(), arrived.feed(),
                arrived.fileName() + " " + finding.sheet() + "!" + finding.cell(), 1, unknown.day(),
                new RegionCandidates(jobs.regions()).rank(unknown));
    }

    private List<RegionCode> listed(String name, Normalised.Accepted file) {
        return jobs.regions().named(HeaderPath.squeeze(name), file.period().month().atEndOfMonth()).stream()
                .map(alias -> alias.candidates())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }
}
