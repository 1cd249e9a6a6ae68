package planted.stage_quarantine.sheet;

/** Planted to be found. */
public class Other {
}
