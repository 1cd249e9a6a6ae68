package org.minsheng.quarantine;

/** A finding is not what it was when staff was asked: somebody else decided, or the file was read again. */
public final class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OvertakenException(String message) {
        super(message);
    }
}
