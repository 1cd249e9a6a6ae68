package org.minsheng.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.Jobs;
import org.springframework.stereotype.Component;

/**
 * With what a bureau's arrivals are read: a digest of its contracts, the codelists and plans, and the version of the
 * rules. When it changes the arrivals are read again from the archive with their old time of receipt.
 */
@Component
class ReadingKeys {

    /** Raised with every change of code that reads the same bytes otherwise. */
    static final String RULES_VERSION = "2";

    private final Map<String, String> keys = new HashMap<>();

    ReadingKeys(Jobs jobs) {
        Map<String, List<FeedContract>> byBureau =
                jobs.feeds().stream().collect(Collectors.groupingBy(FeedContract::bureau));
        byBureau.forEach((bureau, feeds) -> keys.put(bureau, digest(jobs, feeds)));
        keys.put("", digest(jobs, jobs.feeds()));
    }

    /** The key of each bureau; the empty name is for files of no known bureau, which any new contract may change. */
    Map<String, String> byBureau() {
        return Map.copyOf(keys);
    }

    private static String digest(Jobs jobs, List<FeedContract> feeds) {
        String text = RULES_VERSION + "\n" + jobs.digest() + "\n"
                + feeds.stream().map(FeedContract::digest).sorted().collect(Collectors.joining("\n"));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
