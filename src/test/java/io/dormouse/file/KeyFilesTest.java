package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.NOT_A_KEY;
import static io.dormouse.key.KeyFormatException.Cause.TOO_LARGE;
import static io.dormouse.key.KeyFormatException.Cause.UNSUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.Refused;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.SshKey;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFilesTest {

    @ParameterizedTest
    @CsvSource({
        "CERTIFICATE, X.509 certificate",
        "CERTIFICATE REQUEST, request for an X.509 certificate",
        "PGP PRIVATE KEY BLOCK, OpenPGP",
        "EC PARAMETERS, EC PARAMETERS"
    })
    void whatIsNoSshKeyIsNamed(String label, String name) {
        String foreign = "-----BEGIN " + label + "-----\nAAAA\n-----END " + label + "-----\n";
        String message = Refused.as(UNSUPPORTED, () -> KeyFiles.parse(foreign.getBytes(StandardCharsets.US_ASCII)));
        assertTrue(message.contains(name), message);
        String with = foreign + Armor.begin(Pkcs8.CLEAR);
        if (!label.endsWith("PARAMETERS")) {
            message = Refused.as(UNSUPPORTED, () -> KeyFiles.parse(with.getBytes(StandardCharsets.US_ASCII)));
            assertTrue(message.contains("from -----BEGIN PRIVATE KEY-----"), message);
        }
    }

    @Test
    void aFileLargerThanAnyKeyIsRefused() {
        Refused.as(NOT_A_KEY, () -> KeyFiles.parse(new byte[KeyFiles.MOST_BYTES]));
        Refused.as(TOO_LARGE, () -> KeyFiles.parse(new byte[KeyFiles.MOST_BYTES + 1]));
    }

    @Test
    void whatIsNoKeyIsSaidToBeNone() {
        assertTrue(Refused.as(NOT_A_KEY, () -> KeyFiles.parse(new byte[0])).contains("empty"));
        Refused.as(NOT_A_KEY, () -> KeyFiles.parse("Dear diary".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void textFromNotepadIsTakenAndUtf16Named() throws KeyFormatException {
        SshKey key = new SshKey(SampleKeys.ed25519(1), "\u20ac");
        byte[] none = {};
        String file = "\ufeff" + new String(Ppk.write(key, none, Argon2Settings.DEFAULT, none), StandardCharsets.UTF_8);
        assertEquals(key, KeyFiles.parse(file.getBytes(StandardCharsets.UTF_8)).unlock(none));
        String message = Refused.as(UNSUPPORTED, () -> KeyFiles.parse(file.getBytes(StandardCharsets.UTF_16LE)));
        assertTrue(message.contains("UTF-16"), message);
        Refused.as(UNSUPPORTED, () -> KeyFiles.parse(file.getBytes(StandardCharsets.UTF_16BE)));
    }

    @Property
    void anyBytesBehindAnyBeginningGiveAKeyOrASentence(@ForAll @Size(max = 200) byte[] bytes, @ForAll int which)
            throws Exception {
        String[] beginnings = {
            "",
            Ppk.BEGINNING + "3: ssh-rsa\n",
            Armor.begin(OpenSshKey.LABEL) + "\n",
            Armor.begin(PemPrivateKey.RSA) + "\nProc-Type: 4,ENCRYPTED\n",
            Armor.begin(Pkcs8.CLEAR) + "\n",
            SshComKey.BEGIN + "\n",
            Rfc4716.BEGIN + "\n",
            "ssh-rsa "
        };
        String text =
                beginnings[Math.floorMod(which, beginnings.length)] + new String(bytes, StandardCharsets.ISO_8859_1);
        try {
            KeyFiles.parse(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (KeyFormatException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
    }
}
