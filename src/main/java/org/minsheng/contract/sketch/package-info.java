/**
 * What a file looks like to somebody who has no contract for it: its tables, what they seem to say, and the contract
 * that could be written from that.
 *
 * <p>An outline is what {@code org.minsheng.sheet} finds of structure, a sketch what {@code org.minsheng.normalise}
 * makes of it, a draft the YAML a person goes on from. Nothing here is ever loaded: figures are read by a finished
 * contract alone.
 */
package org.minsheng.contract.sketch;
