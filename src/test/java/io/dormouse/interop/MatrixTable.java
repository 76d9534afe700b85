package io.dormouse.interop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What has been seen to work, as a table in Markdown. */
final class MatrixTable {

    private static final String WORKS = "ok";
    private static final String EXACT = "=";
    private static final String FAILS = "FAILS";

    private final Map<Cell, String> marks = new LinkedHashMap<>();
    private final List<String> reasons = new ArrayList<>();

    void works(Cell cell, boolean exact) {
        marks.put(cell, exact ? EXACT : WORKS);
    }

    void fails(Cell cell) {
        marks.put(cell, FAILS);
    }

    /** @param why as the rest of a sentence */
    void hole(Cell cell, String why) {
        if (!reasons.contains(why)) {
            reasons.add(why);
        }
        marks.put(cell, String.valueOf((char) ('a' + reasons.indexOf(why))));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("## Dormouse and the programs that people use\n\n");
        text.append("In each cell: the program writes and Dormouse reads / Dormouse writes and the program reads.\n");
        text.append(
                "`ok` the same key and fingerprint, `=` byte for byte what the program itself writes, a letter: see below.\n\n");
        String types = Arrays.stream(KeyType.values()).map(KeyType::toString).collect(Collectors.joining(" | "));
        text.append("| program | format | | ").append(types).append(" |\n");
        text.append("|---|---|---|")
                .append("---|".repeat(KeyType.values().length))
                .append('\n');
        Map<String, List<String>> rows = new LinkedHashMap<>();
        marks.forEach((cell, mark) ->
                rows.computeIfAbsent(row(cell), key -> new ArrayList<>()).add(mark));
        rows.entrySet().stream().filter(row -> !isHole(row.getValue())).forEach(row -> append(text, row));
        text.append('\n').append(cells()).append('\n');
        for (String reason : reasons) {
            text.append("- ").append((char) ('a' + reasons.indexOf(reason))).append(": ");
            text.append(reason)
                    .append(" (")
                    .append(count(reasons.indexOf(reason)))
                    .append(")\n");
        }
        return text.toString();
    }

    private static String row(Cell cell) {
        String protection = !cell.format().isPrivate() ? "" : cell.encrypted() ? "encrypted" : "clear";
        return cell.program().name() + " | " + cell.format() + " | " + protection;
    }

    private static boolean isHole(List<String> row) {
        return row.stream().allMatch(mark -> mark.length() == 1 && !mark.equals(EXACT));
    }

    /** Marks come in pairs, one for each direction. */
    private static void append(StringBuilder text, Map.Entry<String, List<String>> row) {
        text.append("| ").append(row.getKey()).append(" |");
        List<String> marks = row.getValue();
        for (int i = 0; i + 1 < marks.size(); i += 2) {
            text.append(' ')
                    .append(marks.get(i))
                    .append(" / ")
                    .append(marks.get(i + 1))
                    .append(" |");
        }
        text.append('\n');
    }

    private String cells() {
        long exact = marks.values().stream().filter(EXACT::equals).count();
        long works = marks.values().stream().filter(WORKS::equals).count() + exact;
        long failing = marks.values().stream().filter(FAILS::equals).count();
        return marks.size() + " cells: " + works + " work (" + exact + " of them byte for byte), " + failing + " fail, "
                + (marks.size() - works - failing) + " cannot be:";
    }

    private String count(int reason) {
        String mark = String.valueOf((char) ('a' + reason));
        TreeSet<String> where = new TreeSet<>();
        int cells = 0;
        for (Map.Entry<Cell, String> entry : marks.entrySet()) {
            if (entry.getValue().equals(mark)) {
                cells++;
                where.add(entry.getKey().program().name());
            }
        }
        return cells + " cells, " + String.join(", ", where);
    }
}
