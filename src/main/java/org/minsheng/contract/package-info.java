/**
 * What the files of {@code jobs/} say: feed contracts, plans and codelists.
 *
 * <p>The door is {@link org.minsheng.contract.JobsLoader}. Input: YAML and csv. Output: immutable
 * values, or every problem found with its file and line.
 * A broken contract is an exception at start; a bad cell never is one. It knows no spreadsheet, no database and no run.
 */
package org.minsheng.contract;
