/**
 * Files made to break the program, and what they may and may not do: everything is made in code, but for a few files of
 * other people in {@code src/test/resources/foreign}.
 */
package org.minsheng.hostile;
