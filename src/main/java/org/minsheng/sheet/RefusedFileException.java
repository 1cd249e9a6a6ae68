package org.minsheng.sheet;

import java.util.concurrent.Callable;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/** Carries a file's one rejection out of the depth of a reader; it never leaves this package. */
final class RefusedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    RefusedFileException(Rejection rejection) {
        super(rejection.toString(), null, false, false);
        this.rejection = rejection;
    }

    RefusedFileException(RejectionCode code, String... arguments) {
        this(Rejection.ofFile(code, arguments));
    }

    /** Runs what a hostile file may break in any way: every failure of a library means the file cannot be read. */
    static <T> T guard(Callable<T> reading) {
        try {
            return reading.call();
        } catch (RefusedFileException refused) {
            throw refused;
        } catch (Exception | StackOverflowError broken) {
            throw unreadable(broken);
        }
    }

    static RefusedFileException unreadable(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof RefusedFileException refused) {
                return refused;
            }
        }
        return unreadable(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }

    static RefusedFileException unreadable(String why) {
        String line = why.strip().replaceAll("\\s+", " ");
        return new RefusedFileException(
                RejectionCode.UNREADABLE_FILE, line.length() <= 200 ? line : line.substring(0, 199) + "…");
    }

    Rejection rejection() {
        return rejection;
    }
}
