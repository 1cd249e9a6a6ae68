package org.minsheng.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** What hostile files are put together of. */
final class Pieces {

    private static final int MIB = 1 << 20;
    private static final String NOISE = megabyteOfNoise();

    private Pieces() {}

    static String numbered(int count, String pattern) {
        StringBuilder text = new StringBuilder();
        int at = pattern.indexOf('%');
        int end = pattern.indexOf('d', at) + 1;
        String format = pattern.substring(at, end);
        for (int i = 1; i <= count; i++) {
            text.append(pattern, 0, at).append(format.equals("%d") ? "" + i : format.formatted(i))
                    .append(pattern, end, pattern.length());
        }
        return text.toString();
    }

    /** Letters that do not compress to a two-hundredth. */
    static String noise(int length) {
        return NOISE.repeat(length / MIB);
    }

    private static String megabyteOfNoise() {
        Random random = new Random(1);
        char[] letters = new char[MIB];
        for (int i = 0; i < MIB; i++) {
            letters[i] = (char) ('a' + random.nextInt(16));
        }
        return new String(letters);
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(pieces).forEach(out::writeBytes);
        return out.toByteArray();
    }

    static byte[] replaced(byte[] bytes, String what, byte[] by) {
        byte[] wanted = what.getBytes(UTF_8);
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return joined(Arrays.copyOf(bytes, i), by, Arrays.copyOfRange(bytes, i + wanted.length, bytes.length));
            }
        }
        throw new IllegalArgumentException(what);
    }
}
