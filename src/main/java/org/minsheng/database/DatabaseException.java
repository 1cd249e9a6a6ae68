package org.minsheng.database;

/**
 * No database can be had, for a reason that a person can act upon: it says which and what to do, in both languages.
 * Its message is {@code 中文 / English}.
 */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    DatabaseException(String zh, String en) {
        this(zh, en, null);
    }

    DatabaseException(String zh, String en, Throwable cause) {
        super(zh + " / " + en, cause);
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
