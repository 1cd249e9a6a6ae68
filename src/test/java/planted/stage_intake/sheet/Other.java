package planted.stage_intake.sheet;

/** Planted to be found. */
public class Other {
}
