package org.minsheng.quarantine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.Severity;

/**
 * A finding as it is sent back to the bureau, in Chinese.
 *
 * @param sheet null when the whole file is meant
 * @param cell A1, {@code *} for the sheet, null for the whole file
 * @param found the cell's text verbatim; null where there is no cell
 * @param explanation what was found and what was expected
 * @param action what to do
 */
public record Finding(
        String code,
        Severity severity,
        String title,
        String sheet,
        String cell,
        String found,
        String explanation,
        String action) {

    private static final String ACTION = "处理：";

    /** Takes a published message apart: title, explanation, action. */
    static Finding of(String code, Severity severity, String sheet, String cell, String found, String message) {
        Optional<RejectionCode> known =
                Arrays.stream(RejectionCode.values()).filter(each -> each.code().equals(code)).findFirst();
        String title = known.map(each -> each.title(Locale.CHINESE)).orElse("");
        String rest = message.startsWith(title + "：") ? message.substring(title.length() + 1) : message;
        int at = rest.lastIndexOf(ACTION + known.map(Finding::fixedStart).orElse(""));
        String explanation = at < 0 ? rest : rest.substring(0, at);
        String action = at < 0 ? "" : rest.substring(at + ACTION.length());
        return new Finding(code, severity, title, sheet, cell, found, explanation, action);
    }

    private static String fixedStart(RejectionCode code) {
        String action = code.action(Locale.CHINESE);
        int place = action.indexOf('{');
        return place < 0 ? action : action.substring(0, place);
    }

    /** The one cell it stands at; empty for a sheet or a file. */
    Optional<CellAddress> address() {
        return cell == null || cell.equals("*") ? Optional.empty() : Optional.of(CellAddress.parse(cell));
    }

    /** How far it reaches, in the words of the staff guide. */
    String reach() {
        return switch (severity) {
            case REJECT -> "整件留置";
            case HOLD -> "留置";
            case WARN -> "提示";
        };
    }

    /** What a clerk reads who points at the cell. */
    String note() {
        StringBuilder note = new StringBuilder("【" + reach() + "】" + code + " " + title + "\n");
        if (found != null) {
            note.append("现为：").append(found.isBlank() ? "（空白）" : PlainText.cut(found, 200)).append('\n');
        }
        note.append("核对：").append(explanation);
        if (!action.isEmpty()) {
            note.append('\n').append(ACTION).append(action);
        }
        return PlainText.of(note.toString());
    }
}
