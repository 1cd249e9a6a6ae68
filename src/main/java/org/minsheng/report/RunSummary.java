package org.minsheng.report;

import java.util.List;

/**
 * What stands in the warehouse, by feed.
 *
 * @param feeds a row a feed, in order of code; files of no known form under an empty code
 */
public record RunSummary(List<Feed> feeds) {

    public RunSummary {
        feeds = List.copyOf(feeds);
    }

    /** The sum of all rows. */
    public Feed total() {
        return feeds.stream().reduce(new Feed("", "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Feed::plus);
    }

    /** Files and cells of a feed; read = loaded + checked + memo + held + blank. */
    public record Feed(
            String feed, String bureau, int files, int duplicates, int rejected, int late,
            long read, long loaded, long checked, long memo, long held, long blank) {

        Feed plus(Feed other) {
            return new Feed(
                    feed, bureau, files + other.files, duplicates + other.duplicates, rejected + other.rejected,
                    late + other.late, read + other.read, loaded + other.loaded, checked + other.checked,
                    memo + other.memo, held + other.held, blank + other.blank);
        }
    }
}
