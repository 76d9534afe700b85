package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.NOT_A_KEY;
import static io.dormouse.key.KeyFormatException.Cause.TOO_LARGE;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static io.dormouse.key.KeyFormatException.Cause.UNSUPPORTED;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dormouse.key.KeyFormatException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of the largest size that look like the beginning of something, to keep whoever reads them busy. */
class HostileTextsTest {

    private static final byte[] NONE = {};

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"texts"})
    void isRefusedAtOnce(String what, KeyFormatException.Cause kind, byte[] file) {
        HostileFile.isRefusedAtOnce(kind, file);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isNoPublicKeyEither(String what, KeyFormatException.Cause kind, byte[] file) {
        HostileFile.AT_ONCE.require(() -> assertThrows(
                KeyFormatException.class, () -> PublicKeyCheck.of(new String(file, StandardCharsets.ISO_8859_1))));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("one byte too many", TOO_LARGE, bytes("A".repeat(KeyFiles.MOST_BYTES + 1))),
                arguments("400 kB of a key", TOO_LARGE, bytes("ssh-rsa " + "A".repeat(400_000))),
                arguments("nothing", NOT_A_KEY, NONE),
                arguments("letters only", NOT_A_KEY, most("A")),
                arguments("line feeds only", NOT_A_KEY, most("\n")),
                arguments("carriage returns only", NOT_A_KEY, most("\r")),
                arguments("blanks only", NOT_A_KEY, most(" \t")),
                arguments("zeros only", NOT_A_KEY, most("\0")),
                arguments("the beginnings of keys only", NOT_A_KEY, most("AAAAB3NzaC1yc2E ")),
                arguments("lines of keys only", TRAILING_DATA, most("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQ\n")),
                arguments("a type and blanks", DAMAGED, most("ssh-rsa", " ")),
                arguments("a type, half of it blanks", DAMAGED, most("ssh-rsa", " A")),
                arguments("quotation marks only", NOT_A_KEY, most("\"")),
                arguments("options only", NOT_A_KEY, most("command=\"a\",")),
                arguments("beginnings only", DAMAGED, most("-----BEGIN RSA PRIVATE KEY-----\n")),
                arguments("OpenSSH beginnings only", DAMAGED, most("-----BEGIN OPENSSH PRIVATE KEY-----\n")),
                arguments("SSH2 beginnings only", DAMAGED, most("---- BEGIN SSH2 PUBLIC KEY ----\n")),
                arguments(
                        "headers only", DAMAGED, most("-----BEGIN RSA PRIVATE KEY-----\n", "Proc-Type: 4,ENCRYPTED\n")),
                arguments("SSH2 headers only", DAMAGED, most("---- BEGIN SSH2 PUBLIC KEY ----\n", "Comment: a\n")),
                arguments("a header that never ends", DAMAGED, most("---- BEGIN SSH2 PUBLIC KEY ----\n", "a: \\\n")),
                arguments("text in front that never ends", NOT_A_KEY, most("- ----\n")),
                arguments("a PPK header that never ends", UNSUPPORTED, most("PuTTY-User-Key-File-", "3")),
                arguments("a PPK key without end", DAMAGED, most("PuTTY-User-Key-File-3: ssh-rsa\n", "A\n")));
    }

    /** As often as it fits into the largest file. */
    private static byte[] most(String text) {
        return most("", text);
    }

    private static byte[] most(String begin, String text) {
        return bytes(begin + text.repeat((KeyFiles.MOST_BYTES - begin.length()) / text.length()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
