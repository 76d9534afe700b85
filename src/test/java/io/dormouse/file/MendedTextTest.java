package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.Refused;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.SshKey;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.Programs;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MendedTextTest {

    private static final byte[] NONE = {};

    @ParameterizedTest
    @CsvSource({
        "'a\\nb\\n', ''",
        "'a\\n\\nb\\n', ''",
        "'Comment:  \\nb\\n', ''",
        "'a', ''",
        "'a\\r\\nb\\r\\n', 'line ends'",
        "'a\\rb\\r', 'line ends'",
        "'a\\r\\nb\\rc\\n', 'line ends'",
        "'a\\nb', 'last line'",
        "'\\na\\n', 'Blank space'",
        "'a\\n\\n', 'Blank space'",
        "'  a\\n\\tb \\n', 'Blank space'",
        "'a ', 'Blank space'",
    })
    void whatIsMendedIsSaid(String text, String note) throws KeyFormatException {
        List<String> notes = MendedText.of(bytes(text.translateEscapes())).notes();
        assertEquals(note.isEmpty() ? 0 : 1, notes.size(), notes.toString());
        notes.forEach(said -> assertTrue(said.contains(note) && said.endsWith("."), said));
    }

    @Test
    void severalThingsAreSaidSeverally() throws KeyFormatException {
        MendedText mended = MendedText.of("\ufeff\r\n a\r\nb".getBytes(StandardCharsets.UTF_8));
        assertEquals("a\nb\n", mended.text());
        assertEquals(4, mended.notes().size(), mended.notes().toString());
    }

    @Test
    void nothingButBlankSpaceIsAnEmptyText() throws KeyFormatException {
        for (String blank : new String[] {"", "\n", " ", "\r\n \t\r\n"}) {
            assertEquals("", MendedText.of(bytes(blank)).text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void privateKeysOfBothProgramsAreReadWithOtherLineEnds(String end) throws Exception {
        for (Path file : List.of(
                MadeElsewhere.ppk(MadeElsewhere.Type.RSA, "passes=1"),
                MadeElsewhere.openSshProtected(MadeElsewhere.Type.RSA))) {
            KeyFile asWritten = KeyFiles.parse(Files.readAllBytes(file));
            KeyFile mended = KeyFiles.parse(bytes(Files.readString(file).strip().replace("\n", end)));
            assertEquals(List.of(), asWritten.notes());
            assertEquals(2, mended.notes().size(), mended.notes().toString());
            assertEquals(asWritten.description(), mended.description());
            assertEquals(asWritten.publicKey(), mended.publicKey());
            assertEquals(asWritten.comment(), mended.comment());
            assertTrue(mended.encrypted());
            byte[] passphrase = MadeElsewhere.PASSPHRASE.getBytes(StandardCharsets.UTF_8);
            assertEquals(asWritten.unlock(passphrase), mended.unlock(passphrase));
        }
    }

    /** A comment of PuTTY's may end in a backslash, and goes on nowhere. */
    @Test
    void aBackslashAtTheEndOfAPpkCommentJoinsNothing() throws Exception {
        SshKey written = new SshKey(SampleKeys.ed25519(1), "C:\\");
        String file = new String(Ppk.write(written, NONE, Argon2Settings.DEFAULT, NONE), StandardCharsets.ISO_8859_1);
        assertEquals(
                written,
                KeyFiles.parse(bytes("  " + file.replace("\n", "\n  "))).unlock(NONE));
    }

    /** What an interface answers by default is not what the mended file would say. */
    @Test
    void aMendedFileAnswersForTheFileInEverything() throws Exception {
        for (Method asked : KeyFile.class.getMethods()) {
            Method answering = MendedFile.class.getMethod(asked.getName(), asked.getParameterTypes());
            assertEquals(MendedFile.class, answering.getDeclaringClass(), asked.getName());
        }
        String file = Files.readString(MadeElsewhere.ppk(MadeElsewhere.Type.RSA, "passes=100"));
        KeyFile mended = KeyFiles.parse(bytes(file.replace("\n", "\r\n")));
        assertTrue(mended.stretching().get().isSlow());
    }

    @Property(tries = 40)
    void noBlankSpaceChangesAKey(
            @ForAll("ends") String end, @ForAll("blanks") String before, @ForAll("blanks") String after)
            throws KeyFormatException {
        PrivateKey key = SampleKeys.ed25519(1);
        SshKey written = new SshKey(key, "a comment ");
        for (byte[] file : List.of(
                Ppk.write(written, NONE, Argon2Settings.DEFAULT, NONE), OpenSshKey.write(written, NONE, 1, NONE, 1))) {
            String text = new String(file, StandardCharsets.ISO_8859_1).replace("\n", end + before);
            assertEquals(written, KeyFiles.parse(bytes(before + text + after)).unlock(NONE));
        }
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings().withChars(' ', '\t').ofMaxLength(5);
    }

    @Test
    void ssh1KeysAreNamedAndRefused() throws Exception {
        Path file = MadeElsewhere.file(NONE);
        Programs.run(
                "sh",
                "-c",
                "puttygen -q -t rsa1 -b 1024 --random-device /dev/urandom --new-passphrase /dev/null -o " + file);
        byte[] privateFile = Files.readAllBytes(file);
        byte[] publicLine =
                bytes(Programs.run("puttygen", file.toString(), "-L").out());
        for (byte[] ssh1 : new byte[][] {privateFile, publicLine}) {
            String message = Refused.as(KeyFormatException.Cause.UNSUPPORTED, () -> KeyFiles.parse(ssh1));
            assertTrue(message.contains("SSH-1"), message);
        }
        Refused.as(KeyFormatException.Cause.NOT_A_KEY, () -> KeyFiles.parse(bytes("2048 65537")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
