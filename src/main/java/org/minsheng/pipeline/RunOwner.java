package org.minsheng.pipeline;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that goes on with a run.
 *
 * @param start when the process began: numbers of processes are given again
 */
record RunOwner(String host, long process, Instant start) {

    static RunOwner ofThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return new RunOwner(hostName(), self.pid(), self.info().startInstant().orElse(Instant.EPOCH));
    }

    private static String hostName() {
        try {
            return Optional.ofNullable(System.getenv("HOSTNAME")).filter(name -> !name.isBlank())
                    .orElse(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** As the run ledger keeps it: {@code host:process:start}. */
    @Override
    public String toString() {
        return host + ":" + process + ":" + start;
    }
}
