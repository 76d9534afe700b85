package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.PRIVATE_KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.Refused;
import io.dormouse.key.SampleKeys;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import io.dormouse.tool.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeyPastedTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ED448")
    void aPrivateKeyOfAnyFormatIsRefusedHoweverItWasPasted(Type type) throws Exception {
        List<String> files = new ArrayList<>();
        files.add(text(MadeElsewhere.ppk(type)));
        files.add(text(MadeElsewhere.openSsh(type)));
        files.add(text(MadeElsewhere.openSshProtected(type)));
        for (String format : List.of("PEM", "PKCS8")) {
            for (String passphrase : List.of("", "passphrase")) {
                Path file = MadeElsewhere.file(Files.readAllBytes(MadeElsewhere.openSsh(type)));
                Programs.run("ssh-keygen", "-q", "-p", "-P", "", "-N", passphrase, "-m", format, "-f", file.toString());
                files.add(text(file));
            }
        }
        if (type == Type.RSA) {
            Path file = MadeElsewhere.file(new byte[0]);
            String ppk = MadeElsewhere.ppk(type).toString();
            Programs.run("puttygen", ppk, "-O", "private-sshcom", "-o", file.toString());
            files.add(text(file));
        }
        for (String file : files) {
            assertRefused(file);
            assertRefused(file.replace("\n", "\r\n"));
            assertRefused(file.replace('\n', ' '));
            assertRefused(file.replace("\n", ""));
            assertRefused("> " + file.replace("\n", "\n> "));
            assertRefused("\"" + file.replace("\n", "\\n") + "\"");
            assertRefused(file.replace("----", "\u2014\u2014"));
            assertRefused("My key:\n" + file + "\n" + text(Path.of(MadeElsewhere.openSsh(type) + ".pub")));
            assertRefused(file.substring(0, file.length() / 4));
            String lastLines = file.substring(file.lastIndexOf('\n', file.length() - 40));
            assertRefused(lastLines);
        }
    }

    /** What is left when only the lines between BEGIN and END were copied. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ED448")
    void thePlainBase64OfAPrivateKeyIsRefused(Type type) throws Exception {
        assertRefused(body(MadeElsewhere.openSsh(type)));
        for (String[] how : new String[][] {{"PEM", ""}, {"PKCS8", ""}, {"PKCS8", "passphrase"}}) {
            if (type == Type.ED25519) {
                continue;
            }
            Path file = MadeElsewhere.file(Files.readAllBytes(MadeElsewhere.openSsh(type)));
            Programs.run("ssh-keygen", "-q", "-p", "-P", "", "-N", how[1], "-m", how[0], "-f", file.toString());
            String body = body(file);
            assertRefused(body);
            assertRefused(body.replace("\n", ""));
            for (String before : List.of("key: ", "\"", "SSH_KEY=", "{\"private\":\"", "<td>")) {
                assertRefused(before + body);
                assertRefused("My key\n" + before + body.replace("\n", ""));
            }
        }
    }

    @Test
    void theBase64OfAnEd25519KeyByOpensslIsRefused() {
        String body =
                body(Programs.run("openssl", "genpkey", "-algorithm", "ed25519").out());
        assertRefused(body);
        assertRefused("SSH_KEY=" + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN OPENSSH PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY",
                "BEGIN PRIVATE KEY",
                "-----begin private key-----",
                "-----END EC PRIVATE KEY-----",
                "PRIVATE KEY-----",
                "--PRIVATE KEY",
                "\u2014PRIVATE KEY",
                "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----",
                "\u2014\u2014BEGIN PRIVATE\nKEY",
                "PuTTY-User-Key-File-3: ssh-rsa",
                "Private-Lines: 8",
                "Private-MAC: 00",
                "SSH PRIVATE KEY FILE FORMAT 1.1",
                "b3BlbnNzaC1rZXktdjEAAAAA",
                "{\"kty\":\"RSA\",\"n\":\"x\",\"d\":\"y\"}",
                "AGE-SECRET-KEY-1QQQ"
            })
    void aPieceThatShowsWhatItWasIsRefused(String piece) {
        assertRefused(piece);
        assertRefused("ssh-rsa AAAA x\n" + piece);
    }

    @Test
    void publicKeysThatSpeakOfPrivateOnesAreNot() throws KeyFormatException {
        for (String comment : List.of(
                "my private key",
                "backend private key",
                "private-key",
                "laptop - private key",
                "me-privatekey",
                "week-end private key",
                "end of the day",
                "MIIB")) {
            String line = PublicLine.write(SampleKeys.ed25519(1).publicKey(), comment);
            assertEquals(line, PublicKeyCheck.of(line).line());
        }
        String pem = PemPublicKey.write(SampleKeys.rsa(1).publicKey());
        Refused.as(KeyFormatException.Cause.NOT_A_KEY, () -> PublicKeyCheck.of(body(pem)));
        String pkcs1 = Programs.run("openssl", "genrsa", "-traditional", "1024").out();
        Path file = MadeElsewhere.file(pkcs1.getBytes(StandardCharsets.UTF_8));
        String publicPkcs1 = Programs.run("openssl", "rsa", "-in", file.toString(), "-RSAPublicKey_out")
                .out();
        assertTrue(PublicKeyCheck.of(publicPkcs1).description().startsWith("RSA"));
        Refused.as(KeyFormatException.Cause.NOT_A_KEY, () -> PublicKeyCheck.of(body(publicPkcs1)));
    }

    private static void assertRefused(String pasted) {
        String message = Refused.as(PRIVATE_KEY, () -> PublicKeyCheck.of(pasted));
        assertTrue(message.contains("PRIVATE key!"), message);
        for (String word : pasted.split("\\s+")) {
            assertFalse(word.length() > 12 && message.contains(word), "the message repeats what was pasted");
        }
    }

    private static String text(Path file) throws Exception {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static String body(Path file) throws Exception {
        return body(text(file));
    }

    private static String body(String pem) {
        return pem.substring(pem.indexOf('\n') + 1, pem.lastIndexOf("-----END")).strip();
    }
}
