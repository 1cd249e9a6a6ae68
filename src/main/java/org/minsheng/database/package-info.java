/**
 * Beside the stages: the database they all write to.
 *
 * <p>Input: a home folder, or the URL of a PostgreSQL 15 or later. Output: {@link
 * org.minsheng.database.WarehouseDatabase}, a pool of connections to a database whose schema is this program's, and
 * {@link org.minsheng.database.EmbeddedDatabase}, which starts, shares and stops the PostgreSQL that the program brings
 * along. {@link org.minsheng.database.SqlFile} reads the stages' statements.
 *
 * <p>It never reads or writes a row of the warehouse: what the tables mean is the stages' business. Nothing in it prints
 * or ends the process; it uses no other package of this program.
 */
package org.minsheng.database;
