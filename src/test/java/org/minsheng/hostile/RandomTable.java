package org.minsheng.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** The broadband form with rows, order, figures and slips of the pen at random, to be written as any kind of file. */
record RandomTable(List<List<String>> rows) {

    private static final List<String> HEADER = List.of("统计月份", "地市", "运营商", "城市家庭数(万户)", "具备100M及以上(万户)",
            "农村家庭数(万户)", "具备20M及以上(万户)", "新增4G基站(个)");
    private static final List<String> CITIES = List.of("长春", "吉林", "四平", "辽源", "通化", "白山", "松原", "白城", "延边",
            "长白山", "延 边 州", "长春市", "无名市", "梅河口", "合计");
    private static final List<String> OPERATORS = List.of("联通", "移动", "电信", "合计", "小计");
    private static final List<String> ODD = List.of("", "—", "/", "未报", "约5", "1.2万", "12,5", "3 454", "7O20", "１２．５",
            "3-5", "=1+1", "(12)", "82%", "<5", "五十", "#REF!", "1,234", "-1", "+3", "0", " 7 ", "无", "\"", "a<b&c");

    static RandomTable of(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (String city : CITIES.subList(0, 5 + random.nextInt(CITIES.size() - 5))) {
            for (String operator : OPERATORS.subList(random.nextInt(4), 4)) {
                List<String> row = new ArrayList<>(List.of("201706", city, operator));
                while (row.size() < HEADER.size()) {
                    row.add(random.nextInt(6) == 0 ? ODD.get(random.nextInt(ODD.size())) : number(random));
                }
                rows.add(row);
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(rows, random);
        }
        rows.add(0, HEADER);
        return new RandomTable(rows);
    }

    /** Plain, as it is stored: a text of it is the same in every kind of file. */
    private static String number(Random random) {
        int figure = random.nextInt(1_000_000) / (random.nextBoolean() ? 1 : 1_000);
        return random.nextBoolean() || figure % 10 == 0 ? "" + figure : figure / 10 + "." + figure % 10;
    }

    byte[] csv() {
        String text = rows.stream()
                .map(row -> row.stream().map(RandomTable::quoted).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
        return ("\uFEFF" + text).getBytes(UTF_8);
    }

    byte[] html() {
        StringBuilder page = new StringBuilder("<html><meta charset=utf-8><table border=1>");
        for (List<String> row : rows) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(cell.replace("&", "&amp;").replace("<", "&lt;")));
        }
        return page.append("</table></html>").toString().getBytes(UTF_8);
    }

    /** Numbers as numbers, but for some that a clerk typed as text. */
    byte[] in(Workbook book, Random random) {
        try (book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Sheet1");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < HEADER.size(); j++) {
                    String text = rows.get(i).get(j);
                    Cell cell = text.isEmpty() ? null : row.createCell(j);
                    if (text.matches("\\d+(\\.\\d)?") && random.nextInt(5) > 0) {
                        cell.setCellValue(Double.parseDouble(text));
                    } else if (cell != null) {
                        cell.setCellValue(text);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String cell) {
        return cell.matches("[^,\"\\s]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
