package io.dormouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, for people ({@code bench.md}) and for programs ({@code bench.csv}). */
final class Report {
    private final StringBuilder text = new StringBuilder();
    private final List<Row> rows = new ArrayList<>();

    /** A line of what had to be reached: at most the limit. */
    private record Row(String name, double value, double limit, String unit) {
        boolean reached() {
            return value <= limit;
        }
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    void heading(String words) {
        text.append("\n## ").append(words).append("\n\n");
    }

    /** @param kind what all of them did */
    void race(String kind, Map<String, Statistics> results) {
        text.append("| ").append(kind).append(" | mean ms | median | 95 % | times |\n|---|---|---|---|---|\n");
        results.forEach((name, each) -> text.append("| ")
                .append(name)
                .append(" | ")
                .append(
                        each.count() == 0
                                ? "cannot | | | 0"
                                : number(each.mean()) + " | " + number(each.median()) + " | "
                                        + number(each.percentile95()) + " | " + each.count())
                .append(" |\n"));
        text.append('\n');
    }

    void table(String head, List<String> lines) {
        text.append("| ")
                .append(head)
                .append(" |\n|")
                .append("---|".repeat(head.split("\\|").length))
                .append('\n');
        lines.forEach(each -> text.append("| ").append(each).append(" |\n"));
        text.append('\n');
    }

    void atMost(double limit, String unit, String name, double value) {
        rows.add(new Row(name, value, limit, unit));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    /** Writes both files and returns the one for people. */
    String write(Path directory, String head) throws IOException {
        StringBuilder csv = new StringBuilder("name,value,limit\n");
        StringBuilder wanted = new StringBuilder("| what | measured | at most | |\n|---|---|---|---|\n");
        for (Row row : rows) {
            csv.append(String.format(Locale.ROOT, "%s,%.3f,%s%n", row.name(), row.value(), plain(row.limit())));
            wanted.append("| %s | %s%s | %s%s | %s |\n"
                    .formatted(
                            row.name(),
                            number(row.value()),
                            row.unit(),
                            plain(row.limit()),
                            row.unit(),
                            row.reached() ? "" : "**missed**"));
        }
        String all = head + "\n" + wanted + text;
        Files.writeString(directory.resolve("bench.md"), all);
        Files.writeString(directory.resolve("bench.csv"), csv);
        return all;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
