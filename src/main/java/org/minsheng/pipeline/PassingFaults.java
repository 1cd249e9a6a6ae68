package org.minsheng.pipeline;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A piece of work that is one transaction, and that finds what is done when it begins again, is tried once more after
 * its connection was cut or a deadlock undid it. The fence asks anew, so a run that has lost its lock does not go on.
 */
@Component
final class PassingFaults {

    private static final Logger LOG = LoggerFactory.getLogger(PassingFaults.class);

    <T> T triedTwice(Supplier<T> piece) {
        try {
            return piece.get();
        } catch (RuntimeException e) {
            if (RunFault.of(e).filter(RunFault::isPassing).isEmpty()) {
                throw e;
            }
            LOG.warn("tried again after: {}", e.toString());
            try {
                return piece.get();
            } catch (RuntimeException again) {
                again.addSuppressed(e);
                throw again;
            }
        }
    }
}
