package org.minsheng.contract;

/**
 * How the sheets of a form are gone about: whether its tables stand on one sheet or on each, and what is hidden.
 *
 * @param each what tells the sheets of a workbook apart
 * @param hiddenSheets READ or SKIP
 * @param hiddenRows READ, SKIP, or HOLD: the row's cells are held
 * @param hiddenColumns of figures READ or SKIP; a hidden column of names or codes is always read
 */
public record SheetRules(Each each, Hidden hiddenSheets, Hidden hiddenRows, Hidden hiddenColumns) {

    /** One sheet; hidden sheets are left out, hidden rows and columns read and told. */
    public static final SheetRules USUAL = new SheetRules(Each.NONE, Hidden.SKIP, Hidden.READ, Hidden.READ);

    /** What each sheet stands for. */
    public enum Each {
        /** Every table stands on one sheet. */
        NONE,
        /** The tables stand on a sheet for each region, named in the sheet's name or its title. */
        REGION,
        /** The tables stand on a sheet for each month, named in the sheet's name or its title. */
        MONTH
    }

    /** What becomes of what is hidden. It is told in any case. */
    public enum Hidden { READ, SKIP, HOLD }
}
