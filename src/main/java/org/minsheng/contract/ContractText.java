package org.minsheng.contract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file of {@code jobs/} as text.
 *
 * @param file path below the jobs folder, with slashes
 * @param text without byte order mark, lines ended by LF: an editor's line ends do not change a digest
 */
record ContractText(String file, String text) {

    /** Reads strict UTF-8; anything else, and an empty file, is a problem of the file. */
    static Optional<ContractText> read(Path jobs, String file, Problems problems) {
        try {
            byte[] bytes = Files.readAllBytes(jobs.resolve(file));
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (!text.isBlank()) {
                return Optional.of(new ContractText(file, text.replace("\r\n", "\n").replace('\r', '\n')));
            }
            problems.add(file, 0, "文件是空的", "the file is empty");
        } catch (CharacterCodingException undecodable) {
            problems.add(file, 0, "不是UTF-8编码，请另存为UTF-8", "not UTF-8: save it as UTF-8");
        } catch (IOException unreadable) {
            problems.add(file, 0, "文件不存在或无法读取", "there is no such file, or it cannot be read");
        }
        return Optional.empty();
    }

    String digest() {
        return digest(text);
    }

    static String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
