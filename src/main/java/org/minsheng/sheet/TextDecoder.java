package org.minsheng.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.minsheng.observation.RejectionCode;

/**
 * Decodes text without loss or not at all: a mark at the start, else UTF-8, else GB18030. GB18030 holds all of GBK and
 * gb2312, so those are never asked; a page that declares gb2312 is decoded as what it is.
 */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};

    private TextDecoder() {}

    static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, UTF_16LE_MARK) || startsWith(bytes, UTF_16BE_MARK)) {
            return decodeMarkedUtf16(bytes);
        }
        boolean marked = startsWith(bytes, UTF_8_MARK);
        int offset = marked ? UTF_8_MARK.length : 0;
        if (!marked) {
            refuseUnmarkedUtf16(bytes);
        }
        Optional<String> utf8 = strictly(StandardCharsets.UTF_8, bytes, offset);
        if (utf8.isPresent()) {
            return new Decoded(refuseControls(utf8.get()), "UTF-8", false);
        }
        Optional<String> gb18030 = strictly(GB18030, bytes, offset);
        if (gb18030.isPresent()) {
            return new Decoded(refuseControls(gb18030.get()), marked ? "GB18030 (UTF-8 BOM)" : "GB18030", marked);
        }
        int utf8End = decodableUpTo(StandardCharsets.UTF_8, bytes, offset);
        int gb18030End = decodableUpTo(GB18030, bytes, offset);
        throw undecodable("UTF-8, GB18030", place(bytes, Math.max(utf8End, gb18030End), 1));
    }

    private static Decoded decodeMarkedUtf16(byte[] bytes) {
        Charset charset = startsWith(bytes, UTF_16LE_MARK) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        String text = strictly(charset, bytes, 2).orElseThrow(() ->
                undecodable(charset.name(), place(bytes, decodableUpTo(charset, bytes, 2), 2)));
        return new Decoded(refuseControls(text), charset.name(), false);
    }

    /** UTF-16 without a mark: the NUL halves of its ASCII all stand at one parity, and there are many of them. */
    private static void refuseUnmarkedUtf16(byte[] bytes) {
        int[] nuls = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                nuls[i % 2]++;
            }
        }
        int most = Math.max(nuls[0], nuls[1]);
        if (bytes.length % 2 == 0 && most > 3 + bytes.length / 20 && most > 20 * Math.min(nuls[0], nuls[1])) {
            String name = nuls[1] > nuls[0] ? "UTF-16LE" : "UTF-16BE";
            throw undecodable("UTF-8, GB18030", "无 BOM 的 " + name + " / " + name + " without a BOM");
        }
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes, int offset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset))
                    .toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }

    /** Text has no control characters but tab and line ends; a NUL means that something else was written over it. */
    private static String refuseControls(String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                line++;
            } else if (c < ' ' && c != '\t' && c != '\r' && c != '\f') {
                throw new RefusedFileException(RejectionCode.NUL_IN_TEXT, Integer.toString(line));
            }
        }
        return text;
    }

    /** How many bytes of the file come before the first that cannot be decoded. */
    private static int decodableUpTo(Charset charset, byte[] bytes, int offset) {
        var decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharBuffer out = CharBuffer.allocate(1 << 14);
        while (decoder.decode(in, out, true).isOverflow()) {
            out.clear();
        }
        return in.position();
    }

    /** Where the byte after so many stands; encodings of two bytes a character have two in a line end. */
    private static String place(byte[] bytes, int before, int width) {
        int line = 1;
        for (int i = 0; i + width <= before; i += width) {
            boolean ends = bytes[i] == '\n' || width == 2 && bytes[i + 1] == '\n';
            line += ends && (width == 1 || bytes[i] == 0 || bytes[i + 1] == 0) ? 1 : 0;
        }
        return "第 " + line + " 行，文件第 " + (before + 1) + " 字节 / line " + line + ", byte " + (before + 1)
                + " of the file";
    }

    private static RefusedFileException undecodable(String as, String why) {
        return new RefusedFileException(RejectionCode.UNDECODABLE_TEXT, as, why);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /**
     * Text with the encoding it was found in.
     *
     * @param misleading the mark at the start says another encoding
     */
    record Decoded(String text, String encoding, boolean misleading) {

        /** Whether this is what a contract agreed; one that agrees on nothing takes all but a misleading mark. */
        boolean agreesWith(String agreed) {
            return !misleading && (agreed == null || Charset.forName(agreed).name().equals(encoding));
        }
    }
}
