package org.minsheng.database;

/** Hears what takes a moment while a database is brought up, so that nobody looks at a silent screen. */
@FunctionalInterface
public interface DatabaseNotice {

    /** For a caller that prints nothing. */
    DatabaseNotice SILENT = (zh, en) -> { };

    /** One short sentence without a line end, in both languages; called before the work it names. */
    void tell(String zh, String en);
}
