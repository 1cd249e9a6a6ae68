package org.minsheng.observation;

import java.util.Locale;

/** The page that explains every code to data staff and bureaus, made from the texts the program itself prints. */
public final class RejectionCatalogue {

    private static final String HEAD = """
            # 问题代码 / Catalogue of problems

            程序发现的每个问题都有一个不变的代码。本页由程序的消息文件生成；`{0}`、`{1}` 处填具体内容。
            Every problem the program finds has a code that never changes. This page is generated from the program's own
            messages; `{0}`, `{1}` stand for the particulars.

            | 级别 / severity | 后果 / what follows |
            |---|---|
            | `reject` 整件不用 | 整个文件不入库，其他文件照常 / the whole file is held, the others go on |
            | `hold` 留置 | 这个单元格不入库，同一文件的其他单元格照常 / this cell is held, the rest of the file loads |
            | `warn` 提醒 | 照常入库，只作提醒 / loaded, and said |

            ## 一览 / Index

            | 代码 / code | 级别 / severity | 标题 / title |
            |---|---|---|
            """;

    private RejectionCatalogue() {}

    /** The page in Markdown, codes in order of their numbers; ends with a line feed. */
    public static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        for (RejectionCode code : RejectionCode.values()) {
            page.append("| [%s](#%s) | %s | %s |%n".formatted(code, code.code().toLowerCase(Locale.ROOT),
                    code.severity(), both(code.title(Locale.CHINESE), code.title(Locale.ENGLISH))));
        }
        for (RejectionCode code : RejectionCode.values()) {
            page.append("\n## ").append(code.code()).append("\n\n").append(entry(code));
        }
        return page.toString().replace("\r\n", "\n");
    }

    private static String entry(RejectionCode code) {
        return """
                **%s** · `%s`

                %s
                %s

                - 处理 / to do: %s
                - 原因 / cause: %s
                - 例 / example: %s
                """.formatted(
                both(code.title(Locale.CHINESE), code.title(Locale.ENGLISH)), code.severity(),
                code.message(Locale.CHINESE), code.message(Locale.ENGLISH),
                both(code.action(Locale.CHINESE), code.action(Locale.ENGLISH)),
                both(code.cause(Locale.CHINESE), code.cause(Locale.ENGLISH)),
                both(code.example(Locale.CHINESE), code.example(Locale.ENGLISH)));
    }

    private static String both(String chinese, String english) {
        return chinese + " / " + english;
    }
}
