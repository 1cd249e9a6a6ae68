package org.minsheng.quarantine;

import java.text.Normalizer;
import java.util.Arrays;

/** How alike two names are written. */
final class Spelling {

    private static final String ENDINGS = "(?:(?:朝鲜族)?自治[州县]|(?:保护开发区)?管理?委员?会|[省市州县区盟旗])$";

    private Spelling() {}

    /** From 0 to 100: characters that need no change, of the longer one; with and without 市, 县, 区, the better. */
    static int percentAlike(String one, String other) {
        String left = plain(one);
        String right = plain(other);
        return Math.max(percent(left, right), percent(stem(left), stem(right)));
    }

    private static int percent(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 0 : 100 * (longer - distance(one, other)) / longer;
    }

    /** Full width, compatibility forms and white space are no differences. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
    }

    private static String stem(String name) {
        String bare = name.replaceFirst(ENDINGS, "");
        return bare.length() < 2 ? name : bare;
    }

    /** Insertions, deletions, replacements, and two neighbours exchanged. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        Arrays.setAll(cost[0], j -> j);
        for (int i = 1; i <= one.length(); i++) {
            cost[i][0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean exchanged = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = exchanged ? Math.min(cost[i][j], cost[i - 2][j - 2] + 1) : cost[i][j];
            }
        }
        return cost[one.length()][other.length()];
    }
}
