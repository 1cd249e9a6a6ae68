package org.minsheng.warehouse;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a file says that it corrects one sent before: then changed figures need no warning. */
public final class RevisionMark {

    private static final Pattern MARK =
            Pattern.compile("更正|更新版|订正|勘误|修订|修正|调整(?:后|版|稿)|第[二三四五六2-6２-６]版|[（(]调整[)）]");

    private RevisionMark() {
    }

    /** Whether the file's name, its titles or its notes carry 更正, 修订, 第二版 or their like. */
    public static boolean isIn(String fileName, Stream<String> titlesAndNotes) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        return Stream.concat(Stream.of(name), titlesAndNotes).anyMatch(text -> MARK.matcher(text).find());
    }
}
