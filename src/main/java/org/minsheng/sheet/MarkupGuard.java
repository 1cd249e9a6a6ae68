package org.minsheng.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches the tags of an XML document go by, for a parser keeps each whole: how long they are and how many attributes
 * they have. A comment, an instruction and CDATA count as one tag. NUL bytes are passed over, so UTF-16 is watched too.
 */
final class MarkupGuard extends FilterInputStream {

    private final Limits limits;
    private int length;
    private int attributes;
    private int quote;
    private int kind;
    private int last;
    private int beforeLast;

    MarkupGuard(InputStream in, Limits limits) {
        super(in);
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read > 0) {
            watch(read);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] != 0) {
                watch(buffer[i]);
            }
        }
        return read;
    }

    private void watch(int c) {
        if (length == 0) {
            length = c == '<' ? 1 : 0;
            kind = 0;
            quote = 0;
            attributes = 0;
        } else {
            limits.checkXmlTag(++length);
            if (length == 2 && (c == '!' || c == '?')) {
                kind = c;
            } else if (length == 4 && kind == '!' && (last == '-' && c == '-' || last == '[' && c == 'C')) {
                kind = c;
            } else if (isEnd(c)) {
                length = 0;
            }
        }
        beforeLast = last;
        last = c;
    }

    private boolean isEnd(int c) {
        switch (kind) {
            case '?':
                return last == '?' && c == '>';
            case '-':
                return beforeLast == '-' && last == '-' && c == '>';
            case 'C':
                return beforeLast == ']' && last == ']' && c == '>';
            default:
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                    return false;
                }
                if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '=') {
                    limits.checkXmlAttributes(++attributes);
                }
                return c == '>';
        }
    }
}
