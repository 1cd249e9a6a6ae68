package org.minsheng.contract;

/** Whether the rows of 四平 and 通化 include the province-run counties (rule B7). */
public enum Basis {
    /** 含: they do; the counties' own rows are memo. */
    INCLUDED("含"),
    /** 不含: they do not; the counties' own rows are leaves. */
    EXCLUDED("不含"),
    /** The question does not arise: counties, or blocks without such rows. */
    NONE("—");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    /** Reads the contract's word. */
    public static Basis parse(String word) {
        for (Basis basis : values()) {
            if (basis.word.equals(word)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("basis is 含, 不含 or —: " + word);
    }

    @Override
    public String toString() {
        return word;
    }
}
