package org.minsheng.report;

import java.util.Collection;

/** The colour of a status (semantics of the plan, section 6), with a sign so that colour never speaks alone. */
public enum Light {
    /** Nothing to judge: not applicable. */
    BLANK(" "),
    /** done, ahead, on_track. */
    GREEN("●"),
    /** no_data, incomplete. */
    GREY("○"),
    /** behind. */
    YELLOW("▲"),
    /** at_risk, missed. */
    RED("■");

    private final String sign;

    Light(String sign) {
        this.sign = sign;
    }

    public static Light of(String status) {
        return switch (status) {
            case "done", "ahead", "on_track" -> GREEN;
            case "no_data", "incomplete" -> GREY;
            case "behind" -> YELLOW;
            case "at_risk", "missed" -> RED;
            case "not_applicable" -> BLANK;
            default -> throw new IllegalArgumentException("unknown status: " + status);
        };
    }

    /** A task shows its worst indicator: red before yellow before grey before green. */
    public static Light worst(Collection<String> statuses) {
        return statuses.stream().map(Light::of).max(Enum::compareTo).orElse(BLANK);
    }

    public String sign() {
        return sign;
    }
}
