package org.minsheng.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minsheng.quarantine.ComparedFinding;
import org.minsheng.quarantine.Correction;
import org.minsheng.quarantine.Quarantine;

/** Says what a corrected file made of the findings of the file before it. */
final class CorrectionPrinter {

    private final Quarantine quarantine;
    private final Console console;

    CorrectionPrinter(Quarantine quarantine, Console console) {
        this.quarantine = quarantine;
        this.console = console;
    }

    /** One line a file that the run took in and that follows another. */
    void printOfRun(long runId) {
        quarantine.correctionsOfRun(runId).stream().filter(each -> !each.isSilent()).forEach(this::print);
    }

    /** The counts, then which findings they are; nothing when the arrival follows none. */
    void printOf(long arrivalId) {
        quarantine.correctionBy(arrivalId).ifPresent(correction -> {
            print(correction);
            for (ComparedFinding each : quarantine.comparedIn(arrivalId)) {
                String place = each.sheet() == null ? "" : " " + each.sheet() + "!" + each.cell();
                String text = each.rawText() == null ? "" : "  " + Console.cell(each.rawText());
                console.say("correction." + each.outcome(),
                        each.code() + " " + each.title(console.language()) + place + text);
            }
        });
    }

    static List<Map<String, Object>> json(List<Correction> corrections) {
        return corrections.stream().map(CorrectionPrinter::json).toList();
    }

    private void print(Correction each) {
        console.say("correction.compared", each.fileName(), each.arrivalId(), each.earlierId(), each.fixed(),
                each.stillOpen(), each.added());
    }

    private static Map<String, Object> json(Correction each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("arrival_id", each.arrivalId());
        json.put("file_name", each.fileName());
        json.put("compared_with", each.earlierId());
        json.put("fixed", each.fixed());
        json.put("still_open", each.stillOpen());
        json.put("new", each.added());
        return json;
    }
}
