package org.minsheng.contract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the section {@code calendar} of {@code minsheng.yaml}. */
record WorkCalendarReader(YamlDocument document) {

    WorkCalendar calendar(YamlMap map) {
        List<WorkCalendar.Holiday> holidays = new ArrayList<>();
        map.maps("holidays").forEach(each -> holiday(each).ifPresent(holidays::add));
        Set<LocalDate> worked = new HashSet<>();
        map.list("working_weekends").forEach(each -> day(each).ifPresent(day -> {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                document.problem(each, day + "不是周末", day + " is no weekend day");
            }
            worked.add(day);
        }));
        return new WorkCalendar(holidays, worked);
    }

    private Optional<WorkCalendar.Holiday> holiday(YamlMap map) {
        Optional<LocalDate> from = day(map.at("from"));
        Optional<LocalDate> to = day(map.at("to"));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            document.problem(map.at("to"), "末日早于首日", "the last day is before the first");
            return Optional.empty();
        }
        return Optional.of(new WorkCalendar.Holiday(map.text("name", ""), from.get(), to.get()));
    }

    /** What is not written like a day the schema has told. */
    Optional<LocalDate> day(Node node) {
        String text = YamlMap.textOf(node).orElse("");
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            document.problem(node, "“" + text + "”不是日期，应写作2017-12-31", "'" + text + "' is no date: write 2017-12-31");
            return Optional.empty();
        }
    }
}
