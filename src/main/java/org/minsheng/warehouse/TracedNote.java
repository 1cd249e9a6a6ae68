package org.minsheng.warehouse;

/**
 * What is written beside the cells of a figure: a comment on one of them, or a note, unit or day of its sheet.
 *
 * @param kind as in {@code bi.annotation}
 * @param cell A1; of a comment the cell it is written to
 */
public record TracedNote(String fileName, String sheet, String cell, String kind, String text) {}
