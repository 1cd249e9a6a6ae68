package org.minsheng.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minsheng.pipeline.Foreseen;
import org.minsheng.pipeline.RunOutcome;
import org.minsheng.report.BlastRadius;

/** All that a run would change, as data. */
final class ForeseenJson {

    private ForeseenJson() {}

    static Map<String, Object> of(Foreseen foreseen, List<String> known) {
        RunOutcome outcome = foreseen.outcome();
        BlastRadius difference = foreseen.difference();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dry_run", true);
        json.put("outcome", outcome.failure() != null ? "failed" : outcome.isUnchanged() ? "unchanged" : "changed");
        json.put("failure", outcome.failure());
        json.put("files", difference.files());
        json.put("known", known);
        json.put("unreadable", outcome.unreadable());
        json.put("new_holds", outcome.newHolds());
        json.put("statements", difference.statements());
        json.put("held", difference.held());
        json.put("findings_opened", difference.opened());
        json.put("findings_closed", difference.closed());
        json.put("sequels", SequelPrinter.json(foreseen.sequels()));
        json.put("lights", difference.lights().stream().map(ForeseenJson::light).toList());
        json.put("attainment", difference.attainment());
        json.put("scores", difference.scores());
        return json;
    }

    private static Map<String, Object> light(BlastRadius.AttainmentChange change) {
        Map<String, Object> light = new LinkedHashMap<>();
        light.put("indicator_code", change.indicatorCode());
        light.put("region_code", change.regionCode());
        light.put("month", change.month());
        light.put("before", change.lightBefore().name().toLowerCase(java.util.Locale.ROOT));
        light.put("after", change.lightAfter().name().toLowerCase(java.util.Locale.ROOT));
        return light;
    }
}
