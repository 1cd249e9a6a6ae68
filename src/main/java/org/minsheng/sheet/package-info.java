/**
 * Stage 2 of 7: sheet. Opens what a bureau has sent, whatever its name says, and finds the tables of its form.
 *
 * <p>Input: the bytes of a file, its name, its bureau, and the feed contracts. Output: a
 * {@link org.minsheng.contract.FileReading} with the raw cells of every table's bound columns, or one
 * {@link org.minsheng.observation.Rejection} of the whole file. A stored value is handed on as it is stored: never what
 * the cell would show, never a formula worked out anew.
 *
 * <p>It never decides what a cell means: no number is parsed, no region named, no period read. It is the only owner of
 * POI, commons-csv and jsoup on the way in. Whatever a hostile file does, a limit or an error becomes a rejection.
 *
 * <p>Files are read twice, row by row: once to see where headers stand, once to take the bodies. So memory does not
 * grow with the rows of a sheet, and a table's end is known before its first row is kept.
 * The next stage is {@code org.minsheng.normalise}.
 */
package org.minsheng.sheet;
