package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.SshKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a structure of a PEM file holds one element too many, the file is refused, as its writer meant something else. */
class TrailingElementTest {
    private static final byte[] NONE = {};
    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);
    private static final byte[] IV = new byte[16];

    static Stream<Arguments> files() {
        PrivateKey rsa = SampleKeys.rsa(1);
        PrivateKey ecdsa = SampleKeys.ecdsa(EcdsaCurve.NISTP256, 1);
        PrivateKey ed25519 = SampleKeys.ed25519(1);
        PrivateKey dsa = SampleKeys.dsa(1);
        return Stream.of(
                arguments("PKCS#1", pem(rsa)),
                arguments("SEC 1", pem(ecdsa)),
                arguments("DSA", pem(dsa)),
                arguments("PKCS#8, RSA", pkcs8(rsa, NONE)),
                arguments("PKCS#8, ECDSA", pkcs8(ecdsa, NONE)),
                arguments("PKCS#8, Ed25519", pkcs8(ed25519, NONE)),
                arguments("PKCS#8, DSA", pkcs8(dsa, NONE)),
                arguments("encrypted PKCS#8", pkcs8(ed25519, SECRET)),
                arguments("public, RSA", PemPublicKey.write(rsa.publicKey())),
                arguments("public, ECDSA", PemPublicKey.write(ecdsa.publicKey())),
                arguments("public, Ed25519", PemPublicKey.write(ed25519.publicKey())),
                arguments("public, DSA", PemPublicKey.write(dsa.publicKey())));
    }

    private static String pem(PrivateKey key) {
        return text(PemPrivateKey.write(new SshKey(key, ""), NONE, null));
    }

    private static String pkcs8(PrivateKey key, byte[] passphrase) {
        return text(Pkcs8.write(new SshKey(key, ""), passphrase, 1, IV, IV));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.US_ASCII);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void oneTooManyIsRefusedWhereverItStands(String what, String file) {
        String label = file.substring("-----BEGIN ".length(), file.indexOf("-----\n"));
        String body = file.substring(file.indexOf('\n'), file.indexOf("-----END"));
        byte[] der = Base64.getMimeDecoder().decode(body);
        assertDoesNotThrow(() -> opened(label, der));
        List<byte[]> grown = GrownDer.of(der);
        assertTrue(grown.size() >= 1, "nothing grew");
        for (byte[] one : grown) {
            assertThrows(KeyFormatException.class, () -> opened(label, one), () -> HexFormat.of()
                    .formatHex(one));
        }
    }

    private static void opened(String label, byte[] der) throws KeyFormatException {
        KeyFile file = KeyFiles.parse(Enveloped.in(label, der));
        if (!label.startsWith("PUBLIC")) {
            file.unlock(SECRET);
        }
    }
}
