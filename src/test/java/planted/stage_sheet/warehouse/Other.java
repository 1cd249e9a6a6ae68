package planted.stage_sheet.warehouse;

/** Planted to be found. */
public class Other {
}
