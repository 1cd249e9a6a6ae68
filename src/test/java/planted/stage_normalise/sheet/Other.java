package planted.stage_normalise.sheet;

/** Planted to be found. */
public class Other {
}
