package planted.contract.sheet;

/** Planted to be found. */
public class Other {
}
