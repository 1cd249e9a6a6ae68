package planted.names;

/** Planted to be found. */
public class CellHelper {
}
