package org.minsheng.contract;

/**
 * Something wrong in a file of {@code jobs/}: what it is and what to do.
 *
 * @param file path below the jobs folder, with slashes: {@code feeds/f01-employment.yaml}
 * @param line from 1; 0 when the whole file or folder is meant
 */
public record ContractProblem(String file, int line, String chinese, String english)
        implements Comparable<ContractProblem> {

    @Override
    public int compareTo(ContractProblem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** {@code feeds/f01-employment.yaml:24: 中文 / English}. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + chinese + " / " + english;
    }
}
