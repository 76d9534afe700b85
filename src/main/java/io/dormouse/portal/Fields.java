package io.dormouse.portal;

import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the fields of a message. One that is not there reads as the empty value; the first that is not as it should be is remembered,
 * so that whoever wrote the message can be told.
 */
final class Fields {
    private final Incoming message;
    private String spoiled = "";

    Fields(Incoming message) {
        this.message = message;
    }

    /** The first field that was read and is not as it should be; empty where there is none. */
    String spoiled() {
        return spoiled;
    }

    private <T> T spoil(String field, T empty) {
        spoiled = spoiled.isEmpty() ? field : spoiled;
        return empty;
    }

    /** Takes a message with other fields than these for spoiled. */
    void only(List<String> fields) {
        if (!message.hasOnly(fields)) {
            spoil("a field that is not in the protocol", "");
        }
    }

    String line(String field, int most) {
        String text = message.has(field) ? message.text(field) : "";
        return text != null && text.length() <= most && Text.isLine(text) ? text : spoil(field, "");
    }

    String of(String field, int most, String characters) {
        String text = line(field, most);
        return Text.isOf(text, characters) ? text : spoil(field, "");
    }

    /** What begins with a hyphen would be an option to ssh. */
    String command(String field, int most, String characters) {
        String text = of(field, most, characters);
        return text.startsWith("-") ? spoil(field, "") : text;
    }

    /** One of these words, which are no longer than {@code most}. */
    String word(String field, int most, List<String> words) {
        String text = line(field, most);
        return text.isEmpty() || words.contains(text) ? text : spoil(field, "");
    }

    int number(String field, int most) {
        double number = message.has(field) ? message.number(field) : 0;
        return number >= 0 && number <= most && number == (int) number ? (int) number : spoil(field, 0);
    }

    boolean truth(String field) {
        if (message.isTruth(field)) {
            return message.truth(field);
        }
        return message.has(field) ? spoil(field, false) : false;
    }

    List<String> lines(String field, int most, int longest, Predicate<String> good) {
        List<String> texts = message.has(field) ? message.texts(field, most) : List.of();
        if (texts == null) {
            return spoil(field, List.of());
        }
        for (String text : texts) {
            if (text.length() > longest || !Text.isLine(text) || !good.test(text)) {
                return spoil(field, List.of());
            }
        }
        return texts;
    }
}
