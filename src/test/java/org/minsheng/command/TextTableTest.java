package org.minsheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Chinese is two columns wide on a terminal, numbers stand to the right, escapes take no room. */
class TextTableTest {

    @Test
    void aligns() {
        TextTable table = new TextTable(List.of("地区", "value", "灯"));
        table.add(List.of("长春市", "12.5", "\u001b[32m●\u001b[0m"));
        table.add(List.of("JL", "3", ""));
        assertThat(table.toString().lines()).containsExactly(
                "地区    value  灯",
                "─".repeat(6 + 2 + 5 + 2 + 2),
                "长春市   12.5  \u001b[32m●\u001b[0m",
                "JL          3");
    }
}
