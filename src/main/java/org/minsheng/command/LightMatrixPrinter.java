package org.minsheng.command;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.minsheng.report.Light;
import org.minsheng.report.LightMatrix;

/** Prints the lights of a month: a sign and the task's score in each cell, coloured on a terminal. */
final class LightMatrixPrinter {

    private LightMatrixPrinter() {}

    static void print(LightMatrix matrix, Console console) {
        console.say("lights.title", matrix.month());
        List<String> headers = new ArrayList<>(List.of("", console.text("column.task")));
        matrix.lines().forEach(line -> headers.add(line.name()));
        TextTable table = new TextTable(headers);
        for (LightMatrix.TaskRow task : matrix.tasks()) {
            List<String> row = new ArrayList<>(List.of("%02d".formatted(task.taskNo()), task.title()));
            matrix.lines().forEach(line -> row.add(cell(task.cells().get(line.regionCode()))));
            table.add(row);
        }
        console.print(table.toString().stripTrailing());
        console.say("lights.legend");
    }

    private static String cell(LightMatrix.Cell cell) {
        if (cell == null || cell.light() == Light.BLANK) {
            return "";
        }
        String score = cell.score() == null
                ? "  –"
                : String.format(Locale.ROOT, "%3s", cell.score().setScale(0, RoundingMode.DOWN).toPlainString());
        return colour(cell.light(), cell.light().sign()) + score;
    }

    private static String colour(Light light, String text) {
        if (System.console() == null) {
            return text;
        }
        int code = switch (light) {
            case GREEN -> 32;
            case YELLOW -> 33;
            case RED -> 31;
            case GREY, BLANK -> 90;
        };
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
