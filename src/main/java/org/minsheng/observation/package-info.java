/**
 * The vocabulary every stage speaks: what a cell held, what it states, and why it was held back.
 *
 * <p>Input: nothing. Output: immutable values with a {@code parse}/{@code toString} pair where they have a written form.
 * It never reads a file, asks a database or knows a framework: only {@code java.*} is used here.
 * The flow begins at {@code org.minsheng.intake}.
 */
package org.minsheng.observation;
