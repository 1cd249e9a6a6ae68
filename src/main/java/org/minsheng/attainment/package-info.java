/**
 * Stage 6 of 7: attainment.
 *
 * <p>Input: the statements that count and the targets of the plan, in {@code core}. Output: the marts, attainment and
 * scores of every line, and the same as known at any earlier time. Nearly all of it is SQL: the functions of
 * {@code R__mart_*.sql} follow the rules A1 to H7 of {@code src/docs/attainment.md}, each stage handing its rows to the
 * next. It never looks at cells or files and never corrects a figure; stage 7, {@code org.minsheng.report}, tells
 * people about it.
 */
package org.minsheng.attainment;
