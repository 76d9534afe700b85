package io.dormouse.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a secret leaves behind in a text that any part of it got into, however it was written there. */
final class Traces {
    /** Long enough not to be met by chance, short enough to find a part. */
    private static final int PART = 9;

    private final List<String> forms = new ArrayList<>();

    Traces(byte[] secret) {
        for (int from = 0; from + PART <= secret.length; from++) {
            byte[] part = Arrays.copyOfRange(secret, from, from + PART);
            StringBuilder hex = new StringBuilder();
            for (byte b : part) {
                hex.append(String.format("%02x", b));
            }
            forms.add(hex.toString());
            forms.add(hex.toString().toUpperCase(Locale.ROOT));
            forms.add(new String(part, StandardCharsets.ISO_8859_1));
            // Whole groups of three bytes, at each of the places where such a group can begin.
            forms.add(Base64.getEncoder().encodeToString(part));
            forms.add(Base64.getUrlEncoder().encodeToString(part));
            forms.add(String.join(
                    ",",
                    IntStream.range(0, PART)
                            .mapToObj(i -> String.valueOf(part[i] & 0xff))
                            .toList()));
        }
        forms.add(new String(secret, StandardCharsets.UTF_8));
    }

    /** Those that are there. */
    List<String> in(String text) {
        return forms.stream().filter(text::contains).toList();
    }
}
