package org.minsheng.contract;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the section {@code schedule} of {@code minsheng.yaml}. */
record ScheduleReader(YamlDocument document) {

    Schedule schedule(YamlMap map) {
        Schedule usual = Schedule.USUAL;
        return new Schedule(
                map.text("nightly", usual.nightly()),
                zone(map).orElse(usual.zone()),
                map.text("misfire", "once").equals("skip") ? Schedule.Misfire.SKIP : Schedule.Misfire.ONCE,
                !map.text("on_holidays", "run").equals("skip"),
                lookEvery(map.map("completeness")),
                cutOff(map.map("cut_off")));
    }

    private Optional<ZoneId> zone(YamlMap map) {
        try {
            return map.text("zone").map(ZoneId::of);
        } catch (DateTimeException unknown) {
            document.problem(map.at("zone"), "没有这个时区，应写作Asia/Shanghai",
                    "there is no such time zone: write Asia/Shanghai");
            return Optional.empty();
        }
    }

    private Optional<Duration> lookEvery(YamlMap map) {
        Optional<Duration> every = map.text("look_every").filter(text -> text.matches("PT(\\d+[HMS])+"))
                .map(Duration::parse);
        if (every.isPresent() && every.get().compareTo(Duration.ofSeconds(1)) < 0) {
            document.problem(map.at("look_every"), "至少一秒，如PT10M", "one second at least: write PT10M");
            return Optional.empty();
        }
        return every;
    }

    /** What the schema has found wrong is passed over. */
    private static Optional<Schedule.CutOff> cutOff(YamlMap map) {
        String day = map.text("working_day", "");
        String at = map.text("at", "");
        return day.matches("\\d{1,2}") && at.matches("([01]\\d|2[0-3]):[0-5]\\d")
                ? Optional.of(new Schedule.CutOff(Integer.parseInt(day), LocalTime.parse(at)))
                : Optional.empty();
    }
}
