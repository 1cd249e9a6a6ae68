package org.minsheng.normalise;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minsheng.contract.FeedContract;
import org.minsheng.observation.Rejection;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;

/** A sheet drawn in a test, rows as lines and cells between bars, read with one table of a real contract. */
record SheetText(String feed, String table, String fileName, String receivedAt) {

    /** Of a file received on 5 August 2017 that says July. */
    static SheetText of(String feed, String table) {
        return new SheetText(feed, table, "报表2017年7月.xls", "2017-08-05T00:00:00Z");
    }

    Normalised normalise(String rows) {
        FeedContract whole = FileNormaliser.JOBS.feeds().stream()
                .filter(contract -> contract.feed().equals(feed))
                .findFirst()
                .orElseThrow();
        FeedContract contract = new FeedContract(whole.feed(), whole.title(), whole.bureau(), whole.bureauName(),
                whole.frequency(), whole.dueDay(), whole.channel(), whole.encoding(), whole.fileWords(),
                whole.tables().stream().filter(each -> each.name().equals(this.table)).toList(), List.of(),
                whole.digest());
        String table = rows.lines().map(SheetText::row).collect(Collectors.joining("", "<table>", "</table>"));
        byte[] html = ("<html>" + table + "</html>").getBytes(StandardCharsets.UTF_8);
        FormOutcome outcome = new FormReader(List.of(contract)).read(html, fileName, contract.bureau());
        if (!(outcome instanceof FormOutcome.Read read)) {
            throw new AssertionError(outcome.toString());
        }
        return new Normaliser(FileNormaliser.JOBS).normalise(read.reading(), fileName, Instant.parse(receivedAt));
    }

    Normalised.Accepted accept(String rows) {
        Normalised normalised = normalise(rows);
        if (normalised instanceof Normalised.Accepted accepted) {
            return accepted;
        }
        throw new AssertionError(((Normalised.Refused) normalised).finding().toString());
    }

    /** A cell {@code <<} belongs to the one at its left. */
    private static String row(String line) {
        StringBuilder row = new StringBuilder("<tr>");
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            int span = 1;
            while (i + span < cells.length && cells[i + span].strip().equals("<<")) {
                span++;
            }
            String text = cells[i].strip();
            row.append("<td colspan=%d>".formatted(span)).append(text.isEmpty() ? "&nbsp;" : text).append("</td>");
            i += span - 1;
        }
        return row.append("</tr>").toString();
    }

    /** The findings by code with their cells. */
    static Map<String, List<String>> findings(Normalised normalised) {
        List<Rejection> findings = normalised instanceof Normalised.Accepted accepted
                ? accepted.findings()
                : List.of(((Normalised.Refused) normalised).finding());
        return findings.stream().collect(Collectors.groupingBy(finding -> finding.code().name(), TreeMap::new,
                Collectors.mapping(finding -> String.valueOf(finding.cell()), Collectors.toList())));
    }

    /** Statements of a region as {@code measure value decision}, in order. */
    static List<String> stated(Normalised.Accepted accepted, String region) {
        return accepted.statements().stream()
                .filter(statement -> statement.key().region().toString().equals(region))
                .map(each -> each.measure() + " " + (each.value() == null ? "—" : each.value().toPlainString()) + " "
                        + each.decision())
                .toList();
    }
}
