package planted.stage_report.sheet;

/** Planted to be found. */
public class Other {
}
