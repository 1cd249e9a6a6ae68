package planted.stage_sheet.sheet;

/** Planted to be found. */
public class Intruder {
    Object other = new planted.stage_sheet.warehouse.Other();
}
