package planted.stage_normalise.normalise;

/** Planted to be found. */
public class Intruder {
    Object other = new planted.stage_normalise.sheet.Other();
}
