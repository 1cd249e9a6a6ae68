package planted.stage_intake.intake;

/** Planted to be found. */
public class Intruder {
    Object other = new planted.stage_intake.sheet.Other();
}
