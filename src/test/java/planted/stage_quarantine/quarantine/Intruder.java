package planted.stage_quarantine.quarantine;

/** Planted to be found. */
public class Intruder {
    Object other = new planted.stage_quarantine.sheet.Other();
}
