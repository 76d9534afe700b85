package io.dormouse.tool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a program says in another language: a file of GNU gettext ("The Format of GNU MO Files" in its manual). */
public final class Catalogue {
    private static final int MAGIC = 0x950412de;
    private static final int COUNT = 8;
    private static final int ORIGINALS = 12;
    private static final int TRANSLATIONS = 16;

    /** A length and an offset. */
    private static final int ENTRY = 8;

    private final Map<String, String> texts = new HashMap<>();

    /**
     * @param program the name of its files, such as {@code filezilla}
     * @param locale such as {@code de} or {@code pt_BR}
     */
    public Catalogue(String program, String locale) throws IOException {
        Path file = Path.of("/usr/share/locale", locale, "LC_MESSAGES", program + ".mo");
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(0) != MAGIC) {
            throw new IOException(file + " is no little-endian MO file");
        }
        for (int i = 0; i < bytes.getInt(COUNT); i++) {
            texts.put(
                    text(bytes, bytes.getInt(ORIGINALS) + ENTRY * i),
                    text(bytes, bytes.getInt(TRANSLATIONS) + ENTRY * i));
        }
    }

    /** The English text itself where it has no translation, as the program does. */
    public String of(String english) {
        return texts.getOrDefault(english, english);
    }

    private static String text(ByteBuffer bytes, int entry) {
        return new String(
                bytes.array(), bytes.getInt(entry + Integer.BYTES), bytes.getInt(entry), StandardCharsets.UTF_8);
    }
}
