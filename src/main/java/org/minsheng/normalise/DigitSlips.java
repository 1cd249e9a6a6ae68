package org.minsheng.normalise;

import java.util.TreeSet;

/** What a row of digits may have been before a finger slipped. */
final class DigitSlips {

    private DigitSlips() {}

    /** Two neighbours have changed places. */
    static TreeSet<String> exchanged(String digits) {
        TreeSet<String> others = new TreeSet<>();
        for (int i = 0; i + 1 < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(i + 1)) {
                others.add(digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2));
            }
        }
        return others;
    }

    /** One was typed that should not be there. */
    static TreeSet<String> oneLess(String digits) {
        TreeSet<String> others = new TreeSet<>();
        for (int i = 0; i < digits.length() && digits.length() > 1; i++) {
            others.add(digits.substring(0, i) + digits.substring(i + 1));
        }
        return others;
    }

    /** One was not typed. */
    static TreeSet<String> oneMore(String digits) {
        TreeSet<String> others = new TreeSet<>();
        for (int i = 0; i <= digits.length(); i++) {
            for (char digit = i == 0 ? '1' : '0'; digit <= '9'; digit++) {
                others.add(digits.substring(0, i) + digit + digits.substring(i));
            }
        }
        return others;
    }
}
