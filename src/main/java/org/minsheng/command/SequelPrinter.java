package org.minsheng.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minsheng.quarantine.ComparedFinding;
import org.minsheng.quarantine.Sequel;
import org.minsheng.quarantine.Quarantine;

/** Says what a corrected file made of the findings of the file before it. */
final class SequelPrinter {

    private final Quarantine quarantine;
    private final Console console;

    SequelPrinter(Quarantine quarantine, Console console) {
        this.quarantine = quarantine;
        this.console = console;
    }

    /** One line a file that the run took in and that follows another. */
    void printOfRun(long runId) {
        quarantine.sequelsOfRun(runId).stream().filter(each -> !each.isSilent()).forEach(this::print);
    }

    /** The counts, then which findings they are; nothing when the arrival follows none. */
    void printOf(long arrivalId) {
        quarantine.sequelOf(arrivalId).ifPresent(sequel -> {
            print(sequel);
            for (ComparedFinding each : quarantine.comparedIn(arrivalId)) {
                String place = each.sheet() == null ? "" : " " + each.sheet() + "!" + each.cell();
                String text = each.rawText() == null ? "" : "  " + Console.cell(each.rawText());
                console.say("sequel." + each.outcome(),
                        each.code() + " " + each.title(console.language()) + place + text);
            }
        });
    }

    static List<Map<String, Object>> json(List<Sequel> sequels) {
        return sequels.stream().map(SequelPrinter::json).toList();
    }

    private void print(Sequel each) {
        console.say("sequel.compared", each.fileName(), each.arrivalId(), each.earlierId(), each.fixed(),
                each.stillOpen(), each.added());
    }

    private static Map<String, Object> json(Sequel each) {
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
