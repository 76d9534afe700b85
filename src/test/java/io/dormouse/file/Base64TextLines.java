package io.dormouse.file;

/** Breaks text into lines, as terminals and mail programs do. */
final class Base64TextLines {

    private Base64TextLines() {}

    static String of(String text, int width) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < text.length(); i += width) {
            lines.append(i == 0 ? "" : "\n").append(text, i, Math.min(i + width, text.length()));
        }
        return lines.toString();
    }
}
