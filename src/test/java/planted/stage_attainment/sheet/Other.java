package planted.stage_attainment.sheet;

/** Planted to be found. */
public class Other {
}
