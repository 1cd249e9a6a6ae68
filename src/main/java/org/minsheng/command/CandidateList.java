package org.minsheng.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minsheng.quarantine.Candidate;

/** Candidates as they are shown and chosen from. None is chosen beforehand. */
record CandidateList(List<Candidate> candidates, Console console) {

    void print() {
        if (candidates.isEmpty()) {
            console.say("resolve.no_candidates");
        }
        for (int i = 0; i < candidates.size(); i++) {
            Candidate each = candidates.get(i);
            console.print("  " + (i + 1) + "  " + each.key() + (each.key().equals(each.name()) ? "" : " " + each.name())
                    + "  " + evidence(each));
        }
    }

    /** The key behind a number; empty when the answer is no number of the list. */
    Optional<String> chosen(String answer) {
        return answer.matches("\\d{1,2}") && Integer.parseInt(answer) >= 1
                        && Integer.parseInt(answer) <= candidates.size()
                ? Optional.of(candidates.get(Integer.parseInt(answer) - 1).key())
                : Optional.empty();
    }

    List<Map<String, Object>> json() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Candidate each : candidates) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("key", each.key());
            row.put("name", each.name());
            row.put("score", each.score());
            row.put("evidence", each.evidence().stream()
                    .map(evidence -> Map.of("kind", evidence.kind().toString(), "arguments", evidence.arguments()))
                    .toList());
            rows.add(row);
        }
        return rows;
    }

    private String evidence(Candidate candidate) {
        return String.join(console.isChinese() ? "；" : "; ", candidate.evidence().stream()
                .map(each -> console.text("evidence." + each.kind(), each.arguments().toArray()))
                .toList());
    }
}
