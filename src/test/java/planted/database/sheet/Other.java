package planted.database.sheet;

/** Planted to be found. */
public class Other {
}
