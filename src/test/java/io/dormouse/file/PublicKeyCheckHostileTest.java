package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.NOT_A_KEY;
import static io.dormouse.key.KeyFormatException.Cause.TOO_LARGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.Refused;
import io.dormouse.key.SampleKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts that were made to hang {@link PublicKeyCheck}, and texts that chance made. */
class PublicKeyCheckHostileTest {

    private static final String RSA = PublicLine.write(SampleKeys.rsa(1).publicKey(), "me");
    private static final String ED25519 = PublicLine.write(SampleKeys.ed25519(1).publicKey(), "me");

    @Test
    void aTextLargerThanAnyKeyIsRefusedAndAHostileOneDoesNotHang() {
        Refused.as(TOO_LARGE, () -> PublicKeyCheck.of(" ".repeat(349_527)));
        Refused.as(NOT_A_KEY, () -> PublicKeyCheck.of(" ".repeat(349_526)));
        List<String> parts = new ArrayList<>(List.of(
                "A",
                "AAAA",
                "AAAA ",
                "A\n",
                "\n",
                "ssh-rsa ",
                "ssh-rsa\n",
                "> ",
                "no-pty,",
                "\"",
                "=",
                "BEGIN ",
                "echo ",
                "PRIVATE KE",
                "----",
                "M\n",
                "MIIE\n",
                "00:",
                "AAAAC3NzaC1lZDI1NTE5 ",
                "AAAAC3NzaC1lZDI1NTE5\nx ",
                "AAAAB3NzaC1yc2EAAAAD\n\"",
                "AAAAB3NzaC1yc2E=\n",
                "---- BEGIN SSH2 PUBLIC KEY ----\nComment: \"",
                "Comment: \\\n",
                "-----BEGIN PUBLIC KEY-----\n",
                "\u200d",
                "\t",
                ED25519 + "\n",
                ED25519 + "\n\"x AAAAC3NzaC1lZDI1NTE5\n"));
        for (String part : parts) {
            String text = part.repeat(349_526 / part.length());
            for (String hostile : List.of(text, ED25519 + "\n" + text.substring(200))) {
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> anyAnswer(hostile), () -> "on " + part);
            }
        }
    }

    @Test
    void anyChangedTextGivesAKeyOrASentence() {
        Random random = new Random(7);
        List<String> seeds = List.of(
                RSA,
                "echo '" + RSA + "' >> ~/.ssh/authorized_keys",
                "no-pty,command=\"x\" " + ED25519 + "\n" + RSA,
                Rfc4716.write(SampleKeys.rsa(1).publicKey(), "a \"b\""),
                PemPublicKey.write(SampleKeys.ecdsa(EcdsaCurve.NISTP256, 1).publicKey()),
                PublicLine.write(SampleKeys.dsa(1).publicKey(), ""),
                "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29t");
        String signs = "AA=/+ \n\t\"'`<>|\\-:,@.#\u00a0\u200b\u2014aZ09";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
            for (int changes = random.nextInt(6); changes >= 0; changes--) {
                int at = random.nextInt(text.length() + 1);
                char sign = signs.charAt(random.nextInt(signs.length()));
                switch (random.nextInt(5)) {
                    case 0 -> text.insert(at, sign);
                    case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(9)));
                    case 2 -> text.insert(at, text.substring(Math.max(0, at - random.nextInt(30)), at));
                    case 3 -> text.setLength(Math.max(1, at));
                    default -> text.setCharAt(Math.min(at, text.length() - 1), sign);
                }
                text.append(text.length() == 0 ? "x" : "");
            }
            anyAnswer(text.toString());
        }
    }

    private static void anyAnswer(String text) {
        try {
            PublicKeyCheck check = PublicKeyCheck.of(text);
            assertFalse(check.line().contains("\n"), text);
            assertEquals(check.key(), PublicKeyCheck.of(check.line()).key(), text);
        } catch (KeyFormatException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
    }
}
