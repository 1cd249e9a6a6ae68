package org.minsheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published follows from the times of receipt, however the arrivals came to be loaded. */
class OrderOfLoadingTest {

    /** With a correction, a duplicate, a late file, a missing row, a held cell, and two forms that are compared. */
    private static final List<Truth.File> FILES = Truth.ofFeeds("F01", "F04", "F05", "F07", "F11", "F12").stream()
            .filter(file -> file.month().getMonthValue() <= 8)
            .toList();

    private static final Map<String, String> IN_ORDER = checksums(FILES, FILES.size());

    @Test
    void allAtOnceFromAShuffledStaging() {
        assertThat(checksums(shuffled(1), FILES.size())).isEqualTo(IN_ORDER);
    }

    @Test
    void oneByOneInOrder() {
        assertThat(checksums(FILES, 1)).isEqualTo(IN_ORDER);
    }

    @Test
    void oneByOneBackwards() {
        List<Truth.File> backwards = new ArrayList<>(FILES);
        Collections.reverse(backwards);
        assertThat(checksums(backwards, 1)).isEqualTo(IN_ORDER);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void inShuffledHandfuls(long seed) {
        assertThat(checksums(shuffled(seed), 7)).isEqualTo(IN_ORDER);
    }

    private static Map<String, String> checksums(List<Truth.File> files, int atOnce) {
        Loading loading = new Loading();
        for (int i = 0; i < files.size(); i += atOnce) {
            loading.staged(files.subList(i, Math.min(files.size(), i + atOnce))).publication.publishAll();
        }
        return loading.checksums();
    }

    private static List<Truth.File> shuffled(long seed) {
        List<Truth.File> files = new ArrayList<>(FILES);
        Collections.shuffle(files, new Random(seed));
        return files;
    }
}
