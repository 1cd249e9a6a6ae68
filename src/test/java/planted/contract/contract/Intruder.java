package planted.contract.contract;

/** Planted to be found. */
public class Intruder {
    Object other = new planted.contract.sheet.Other();
}
