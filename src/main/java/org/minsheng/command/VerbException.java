package org.minsheng.command;

/** A verb cannot do what was asked; the message is in the user's language. */
final class VerbException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VerbException(String message) {
        super(message);
    }
}
