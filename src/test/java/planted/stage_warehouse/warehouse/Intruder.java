package planted.stage_warehouse.warehouse;

/** Planted to be found. */
public class Intruder {
    Object other = new planted.stage_warehouse.sheet.Other();
}
