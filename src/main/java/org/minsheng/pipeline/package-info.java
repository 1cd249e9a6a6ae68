/**
 * The Spring Batch job that joins the stages: pull, read, publish, attain, report.
 *
 * <p>Input: a {@link org.minsheng.pipeline.RunRequest}. Output: a warehouse that knows what the files say, and a
 * {@link org.minsheng.pipeline.RunOutcome}. {@link org.minsheng.pipeline.ConsolidationJob} reads as the flow;
 * {@link org.minsheng.pipeline.RunLauncher} is the only door that starts a run. No rule of a stage stands here.
 */
package org.minsheng.pipeline;
