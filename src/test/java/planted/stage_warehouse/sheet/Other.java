package planted.stage_warehouse.sheet;

/** Planted to be found. */
public class Other {
}
