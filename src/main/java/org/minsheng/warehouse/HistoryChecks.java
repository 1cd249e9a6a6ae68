package org.minsheng.warehouse;

import java.util.Set;

/**
 * Compares a file with what earlier receipts state. Whole sheets in another unit are found first: what is held takes
 * no part in the later comparisons, and no later file is compared with it.
 */
final class HistoryChecks {

    private HistoryChecks() {
    }

    static HistoryFindings check(Submission file, Known known) {
        HistoryFindings findings = new HistoryFindings();
        Figures stated = Figures.of(file.statements());
        new UnitSuspicion(stated, known, findings).check();
        new UnitOutliers(FileColumn.of(file, findings.held()), findings).check();
        new HouseholdsOrPersons(FileColumn.of(file, findings.held()), stated, known, findings).check();

        CumulativeChecks cumulative = new CumulativeChecks(stated.without(findings.held()), known, findings);
        cumulative.checkFalls();
        Set<String> stale = new StaleCopy(stated.without(findings.held()), known, findings).check();
        cumulative.checkMonths(stale);
        new CopiedColumns(FileColumn.of(file, findings.held()), stated, known, findings).check(stale);
        new CopiedRegions(file, known, findings).check();

        new Resent(file, known, findings).check();
        new MissingRegions(file, known, findings).check();
        new CrossForms(file, stated.without(findings.held()), known, findings).check();
        return findings;
    }
}
