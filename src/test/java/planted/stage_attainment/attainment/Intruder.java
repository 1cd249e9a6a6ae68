package planted.stage_attainment.attainment;

/** Planted to be found. */
public class Intruder {
    Object other = new planted.stage_attainment.sheet.Other();
}
