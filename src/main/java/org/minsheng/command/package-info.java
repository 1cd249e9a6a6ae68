/**
 * The command line: one verb for each need, each going through the same doors as everybody else.
 *
 * <p>Input: arguments. Output: text in Chinese or English, or JSON, and an exit code. It computes no figure itself;
 * {@link org.minsheng.command.Minsheng} is where the program begins.
 */
package org.minsheng.command;
