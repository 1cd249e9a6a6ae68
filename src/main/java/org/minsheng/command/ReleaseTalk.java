package org.minsheng.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.Plan;
import org.minsheng.normalise.CellMeanings;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.Statement;
import org.minsheng.quarantine.HeldFinding;

/** What is said before a decision: the finding, and what the cell will state. */
final class ReleaseTalk {

    private final Console console;
    private final Jobs jobs;
    private final Map<String, Object> json = new LinkedHashMap<>();

    ReleaseTalk(Console console, Jobs jobs) {
        this.console = console;
        this.jobs = jobs;
    }

    /** What was told, for {@code --json}. */
    Map<String, Object> json() {
        return json;
    }

    void tell(HeldFinding finding) {
        console.print(Console.cell(finding.subject()) + "  " + finding.code());
        if (finding.rawText() != null) {
            console.say("release.found", Console.cell(finding.rawText()));
        }
        console.print(Console.cell(console.isChinese() ? finding.messageZh() : finding.messageEn()));
        json.put("rejection_id", finding.rejectionId());
        json.put("arrival_id", finding.arrivalId());
        json.put("file_name", finding.fileName());
        json.put("sheet", finding.sheet());
        json.put("cell", finding.cell());
        json.put("code", finding.code());
        json.put("raw_text", finding.rawText());
    }

    /**
     * Tells each meaning in the base unit.
     *
     * @param ofOne what a plain 1 would state: it shows in what unit the clerk fills the cell
     */
    void tell(List<Statement> statements, Optional<CellMeanings> ofOne) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Statement each : statements) {
            console.say("release.states", indicatorName(each), regionName(each), each.month(), each.measure(),
                    each.value() == null ? console.text("release.not_applicable")
                            : RawCell.plain(each.value()) + " " + each.unit(),
                    console.text("decision." + each.decision()));
            ofOne.flatMap(one -> factor(one, each)).filter(factor -> factor.compareTo(BigDecimal.ONE) != 0)
                    .ifPresent(factor -> console.say("release.clerks_unit", clerksUnit(factor, each.unit()),
                            RawCell.plain(factor), each.unit()));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("indicator_code", each.key().indicator().code());
            row.put("measure", each.measure().toString());
            row.put("region_code", each.key().region().code());
            row.put("month", each.month().toString());
            row.put("value", each.value());
            row.put("unit", each.unit());
            row.put("decision", each.decision().toString());
            rows.add(row);
        }
        json.put("statements", rows);
    }

    void require(boolean condition, String key, HeldFinding finding) {
        if (!condition) {
            throw new VerbException(console.text(
                    key, finding.rejectionId(), console.text("state." + finding.state())));
        }
    }

    VerbException noFigure(HeldFinding finding, List<HeldFinding> others) {
        String list = String.join(", ", others.stream()
                .filter(each -> each.rejectionId() != finding.rejectionId())
                .map(each -> each.rejectionId() + " " + each.sheet() + "!" + each.cell())
                .toList());
        return new VerbException(console.text("release.no_figure", finding.rejectionId(), list));
    }

    VerbException unreadable(HeldFinding finding, List<Rejection> findings) {
        String why = String.join(" ", findings.stream().map(each -> each.message(console.language())).toList());
        if (finding.code().equals(RejectionCode.REGION_UNKNOWN.code())
                || finding.code().equals(RejectionCode.REGION_AMBIGUOUS.code())) {
            why += " " + console.text("release.region_first");
        }
        return new VerbException(console.text("release.unreadable", finding.rejectionId(), why));
    }

    private static Optional<BigDecimal> factor(CellMeanings ofOne, Statement like) {
        return ofOne.statements().stream()
                .filter(each -> each.measure() == like.measure() && each.key().equals(like.key()))
                .map(Statement::value)
                .filter(value -> value != null && value.signum() > 0)
                .findFirst();
    }

    private String clerksUnit(BigDecimal factor, String base) {
        return jobs.units().entries().stream()
                .map(entry -> entry.unit())
                .filter(unit -> unit.baseSymbol().equals(base)
                        && unit.factor().applyTo(BigDecimal.ONE).compareTo(factor) == 0)
                .map(unit -> unit.symbol())
                .findFirst()
                .orElse("×" + RawCell.plain(factor) + base);
    }

    private String indicatorName(Statement each) {
        return each.key().indicator() + jobs.plan(each.month().getYear())
                .flatMap(plan -> plan.indicator(each.key().indicator()))
                .map(Plan.Indicator::nameZh)
                .map(name -> " " + name)
                .orElse("");
    }

    private String regionName(Statement each) {
        return jobs.regions().region(each.key().region(), each.month().atEndOfMonth())
                .map(region -> region.toString())
                .orElse(each.key().region().code());
    }
}
