package org.minsheng.contract.sketch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Plan;
import org.minsheng.contract.UnitCodelist;

/**
 * Writes the contract that a file's sketch suggests. What only a person knows is {@code '?'}, which no contract is
 * loaded with; what is merely likely says why in a comment.
 */
public final class ContractDraft {

    private static final int LONGEST_WORD = 20;

    private final DraftForm form;
    private final FormSketch sketch;
    private final TableDraft tables;
    private final YamlText yaml = new YamlText();

    private ContractDraft(DraftForm form, FormSketch sketch, List<Plan> plans, UnitCodelist units) {
        this.form = form;
        this.sketch = sketch;
        this.tables = new TableDraft(yaml, new IndicatorSearch(plans, units), units, sketch.period());
    }

    /** The text of the file, ending in a line break. */
    public static String of(DraftForm form, FormSketch sketch, List<Plan> plans, UnitCodelist units) {
        return new ContractDraft(form, sketch, plans, units).write();
    }

    private String write() {
        yaml.line("# yaml-language-server: $schema=../../src/main/resources/schema/feed.schema.json");
        yaml.line("# 起草自“" + form.fileName() + "”。请填写每个“?”，核对其余各处，再删去提示。");
        yaml.line("# Drafted from \"" + form.fileName()
                + "\". Fill in every '?', check the rest, then delete the hints.");
        yaml.line("feed: " + form.feed());
        yaml.line("title: " + YamlText.scalar(title()));
        yaml.line("bureau: " + filled(form.bureau()) + "  # 报送单位的文件夹名 the bureau's folder, such as hrss");
        yaml.line("bureau_name: " + filled(form.bureauName()) + "  # 报送单位名称 name of the bureau");
        yaml.line("period: " + period() + "  # month 月报, quarter 季报, year 年报");
        yaml.line("due_day: " + YamlText.UNFILLED + "  # 期末次月几日前报送 day of the month after, on whose end it is due");
        yaml.line("channel: folder");
        if (form.encoding() != null) {
            yaml.line("encoding: " + (form.encoding().equals("GB18030") ? "GB18030" : "UTF-8"));
        }
        yaml.line("file_words: " + YamlText.list(List.of(fileWord())) + "  # 文件名中的词 words of the file name");
        yaml.line("tables:");
        Set<String> names = new HashSet<>();
        sketch.tables().forEach(table -> tables.write(table, name(table, names)));
        return yaml.toString();
    }

    private static String filled(String known) {
        return known == null ? YamlText.UNFILLED : YamlText.scalar(known);
    }

    /** The first title without what it says of the period; else the file's name. */
    private String title() {
        return sketch.tables().stream()
                .flatMap(table -> table.block().titles().stream())
                .map(cell -> timeless(cell.text()))
                .filter(text -> text.length() >= 3 && !text.contains(":"))
                .findFirst()
                .orElseGet(this::fileWord);
    }

    private String fileWord() {
        String name = form.fileName().replaceFirst("\\.[^.]*$", "");
        String word = timeless(name);
        return word.isEmpty() ? name : word.substring(0, Math.min(LONGEST_WORD, word.length()));
    }

    /** Without years, months, quarters and the brackets and dashes around them. */
    private static String timeless(String text) {
        String plain = HeaderPath.squeeze(text)
                .replaceAll("[(（](?:截至|截止)?[\\d年月日—\\-–~至、季度一二三四末底]+[)）]", "")
                .replaceAll("(?:19|20)\\d{2}年?度?(?:\\d{1,2}(?:[—\\-–~至]\\d{1,2})?月份?|第?[1-4一二三四]季度)?(?:\\d{1,2}日)?", "")
                .replaceAll("\\d{1,2}(?:[—\\-–~至]\\d{1,2})?月份?", "");
        return plain.replaceAll("\\(单位:.*\\)|[(（][)）]", "").replaceAll("^[_—\\-]+|[_—\\-]+$", "");
    }

    private String period() {
        String name = form.fileName() + " " + title();
        if (name.contains("季")) {
            return "quarter";
        }
        boolean month = sketch.said().stream().anyMatch(said -> said.said().matches("(?:\\d{4}-)?\\d{2}(?:/\\d{2})?"));
        boolean year = sketch.said().stream().anyMatch(said -> said.said().matches("\\d{4}"));
        return month ? "month" : year ? "year" : YamlText.UNFILLED;
    }

    /** The sheet's name where it is one; else what the title says, each name once. */
    private String name(TableSketch table, Set<String> taken) {
        String sheet = timeless(table.sheet());
        boolean telling = sheet.length() > 1 && !sheet.matches("(?i)sheet\\d*|csv|html|表\\d*");
        boolean alone = sketch.tables().stream().filter(other -> other.sheet().equals(table.sheet())).count() == 1;
        String wanted = telling && alone ? sheet : table.block().titles().stream()
                .map(cell -> timeless(cell.text()))
                .filter(text -> text.length() >= 3 && text.length() <= LONGEST_WORD && !text.contains(":"))
                .reduce((first, last) -> last)
                .orElse(telling ? sheet : fileWord());
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }
}
