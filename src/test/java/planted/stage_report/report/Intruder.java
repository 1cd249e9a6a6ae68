package planted.stage_report.report;

/** Planted to be found. */
public class Intruder {
    Object other = new planted.stage_report.sheet.Other();
}
