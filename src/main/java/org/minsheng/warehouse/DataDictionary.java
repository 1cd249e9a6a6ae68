package org.minsheng.warehouse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page that describes the published views, made from the comments in the catalogue. */
public final class DataDictionary {

    private static final String HEAD = """
            # 数据字典 / Data dictionary

            报表工具只读 `bi` 中的视图和函数（角色 `minsheng_bi`）。本页由数据库中的注释生成。
            BI tools read the views and functions of schema `bi` and nothing else (role `minsheng_bi`). This page is
            generated from the comments in the database.
            """;

    private final JdbcClient sql;

    public DataDictionary(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    /** The page in Markdown: every view with its columns, then every function; ends with a line feed. */
    public String page() {
        StringBuilder page = new StringBuilder(HEAD);
        Map<String, List<Entry>> views = new LinkedHashMap<>();
        sql.sql(SqlFile.read("warehouse/select_view_comments"))
                .query((row, i) -> views.computeIfAbsent(
                                row.getString("view_name") + "\n" + row.getString("view_comment"),
                                view -> new ArrayList<>())
                        .add(new Entry(row.getString("column_name"), row.getString("type_name"),
                                row.getString("column_comment"))))
                .list();
        views.forEach((view, columns) -> appendView(page, view, columns));
        page.append("\n## 函数 / Functions\n\n| 函数 / function | 说明 / meaning |\n|---|---|\n");
        sql.sql(SqlFile.read("warehouse/select_function_comments"))
                .query((row, i) -> page.append("| `bi.%s(%s)` | %s |%n".formatted(
                        row.getString("function_name"), row.getString("arguments"),
                        escaped(row.getString("function_comment")))))
                .list();
        return page.toString().replace("\r\n", "\n");
    }

    private static void appendView(StringBuilder page, String view, List<Entry> columns) {
        int end = view.indexOf('\n');
        page.append("\n## bi.").append(view, 0, end).append("\n\n").append(view.substring(end + 1)).append("\n\n");
        page.append("| 列 / column | 类型 / type | 说明 / meaning |\n|---|---|---|\n");
        for (Entry column : columns) {
            page.append("| `").append(column.name()).append("` | ").append(column.type()).append(" | ")
                    .append(escaped(column.comment())).append(" |\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }

    private record Entry(String name, String type, String comment) {}
}
