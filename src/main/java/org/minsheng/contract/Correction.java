package org.minsheng.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.minsheng.observation.CellAddress;

/**
 * What staff decided that a cell of one file means, in place of what it says.
 *
 * @param file the file's path below the feeds root, or the end of it: its bare name will do
 * @param sheet {@code csv} or {@code html} where there is none
 * @param expect what the cell said when this was decided; empty for a blank cell. Where it says something else now the
 *     correction is not applied
 * @param value what is read instead, as a clerk would write it
 * @param on the day of the decision: as known before it the cell says its own
 */
public record Correction(
        String file,
        String sheet,
        CellAddress cell,
        String expect,
        String value,
        String reason,
        String by,
        LocalDate on) {

    /** Whether it is about the file of this path. */
    public boolean isAbout(String fileName) {
        return fileName.equals(file) || fileName.endsWith("/" + file);
    }

    /** Whether the cell's text is the expected one; numbers are compared by value: 50.00 is 50. */
    public boolean expects(String text) {
        if (expect.strip().equals(text.strip())) {
            return true;
        }
        try {
            return new BigDecimal(expect.strip()).compareTo(new BigDecimal(text.strip())) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
