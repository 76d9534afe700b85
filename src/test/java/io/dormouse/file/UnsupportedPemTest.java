package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.UNSUPPORTED;
import static io.dormouse.tool.MadeElsewhere.PASSPHRASE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.Refused;
import io.dormouse.tool.MadeByOpenssl;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import io.dormouse.tool.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PEM files of other programs that are not read: what they hold is named, and the way out where there is one. */
class UnsupportedPemTest {
    private static final byte[] KNOWN = PASSPHRASE.getBytes(StandardCharsets.UTF_8);
    private static final String LEGACY = " -provider legacy -provider default";

    /** The sentence tells which command helps; the command is run. */
    @ParameterizedTest
    @CsvSource({"camellia-256-cbc, CAMELLIA-256-CBC", "aria128, ARIA-128-CBC"})
    void aPemCipherThatIsNotReadIsNamedWithTheWayOut(String option, String name) throws Exception {
        Path file = MadeByOpenssl.pem(Type.RSA, option);
        String message = Refused.as(UNSUPPORTED, () -> KeyFiles.parse(Files.readAllBytes(file)));
        assertTrue(message.contains("encrypted with " + name), message);
        assertTrue(message.contains("ssh-keygen -p -f"), message);
        Path copy = MadeElsewhere.file(Files.readAllBytes(file));
        Programs.run("ssh-keygen", "-p", "-P", PASSPHRASE, "-N", PASSPHRASE, "-f", copy.toString());
        KeyFiles.parse(Files.readAllBytes(copy)).unlock(KNOWN);
    }

    @ParameterizedTest
    @CsvSource({"des-cbc, DES-CBC", "rc2, RC2-CBC", "bf, BF-CBC", "seed, SEED-CBC"})
    void anOlderPemCipherNeedsOpenssl(String option, String name) throws Exception {
        assertRewritten(MadeByOpenssl.pem(Type.RSA, option + LEGACY), "encrypted with " + name, LEGACY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PBE-MD5-DES",
                "PBE-SHA1-DES",
                "PBE-SHA1-RC2-64",
                "PBE-SHA1-3DES",
                "PBE-SHA1-RC2-40",
                "PBE-SHA1-RC4-128"
            })
    void anOlderPkcs8EncryptionIsNamedWithTheWayOut(String scheme) throws Exception {
        assertRewritten(MadeByOpenssl.pkcs8(Type.NISTP256, "-v1 " + scheme + LEGACY), "an outdated way", LEGACY);
    }

    @ParameterizedTest
    @CsvSource({
        "-v2 camellia-256-cbc, a cipher of the number 1.2.392.200011.61.1.1.1.4",
        "-v2 aes-256-cbc -v2prf hmacWithSHA384, a hash of the number 1.2.840.113549.2.10"
    })
    void aPkcs8EncryptionThatIsNotReadIsNamedWithTheWayOut(String options, String name) throws Exception {
        assertRewritten(MadeByOpenssl.pkcs8(Type.NISTP256, options), name, "");
    }

    private static void assertRewritten(Path file, String name, String providers) throws Exception {
        String message = Refused.as(UNSUPPORTED, () -> KeyFiles.parse(Files.readAllBytes(file)));
        assertTrue(message.contains(name), message);
        String command = "openssl pkcs8 -topk8 -v2 aes256" + providers + " -in FILE -out NEWFILE";
        assertTrue(message.contains(command), message);
        String fresh = MadeElsewhere.file(new byte[0]).toString();
        Programs.run((command.replace("NEWFILE", fresh).replace("FILE", file.toString()) + " -passin file:"
                        + MadeElsewhere.passphraseFile() + " -passout file:" + MadeElsewhere.file(KNOWN))
                .split(" "));
        KeyFiles.parse(Files.readAllBytes(Path.of(fresh))).unlock(KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "openssl ecparam -genkey -noout -name prime256v1 -param_enc explicit, spells out",
        "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -pkeyopt ec_param_enc:explicit, spells out",
        "openssl ecparam -genkey -noout -name secp256k1, on the curve 1.3.132.0.10",
        "openssl genpkey -algorithm X25519, key exchange",
        "openssl genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:1024, PSS",
        "openssl genrsa -traditional -primes 3 2048, more than two primes"
    })
    void aKeyThatNoSshProgramTakesIsNamed(String command, String name) {
        byte[] file = Programs.run(command.split(" ")).out().getBytes(StandardCharsets.US_ASCII);
        String message = Refused.as(UNSUPPORTED, () -> KeyFiles.parse(file));
        assertTrue(message.contains(name), message);
        if (!name.contains("primes")) {
            Refused.as(
                    UNSUPPORTED,
                    () -> KeyFiles.parse(MadeByOpenssl.publicHalf(file).getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
