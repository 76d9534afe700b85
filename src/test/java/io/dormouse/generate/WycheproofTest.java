package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPublicKey;
import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPublicKey;
import io.dormouse.key.RsaPublicKey;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.RuntimeCryptoException;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.AESLightEngine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wycheproof's vectors (github.com/C2SP/wycheproof, Apache 2.0) for what Dormouse uses.
 *
 * <p>They are published as a Git repository only, not as an artifact of Maven, so they are looked at where somebody has
 * them: {@code mvn test -Dtest=WycheproofTest -DargLine=-Dwycheproof=/path/to/testvectors_v1}.
 */
@EnabledIfSystemProperty(named = "wycheproof", matches = ".+")
class WycheproofTest {

    private static final HexFormat HEX = HexFormat.of();

    private int judged;
    private String file;

    /** One vector: what has to come out of it is compared by the caller. */
    private interface Vector {
        boolean isGood(JsonNode group, JsonNode test) throws Exception;
    }

    private void judge(String name, Vector vector) throws Exception {
        file = name;
        JsonNode all = new ObjectMapper()
                .readTree(Path.of(System.getProperty("wycheproof"), name + ".json")
                        .toFile());
        for (JsonNode group : all.get("testGroups")) {
            for (JsonNode test : group.get("tests")) {
                String result = test.get("result").asText();
                if (!result.equals("acceptable")) {
                    judged++;
                    assertEquals(result.equals("valid"), vector.isGood(group, test), name + ": " + test);
                }
            }
        }
    }

    @AfterEach
    void print() {
        assertTrue(judged > 0);
        System.out.println("Wycheproof " + file + ": " + judged + " vectors as they should be");
    }

    @Test
    void primality() throws Exception {
        MillerRabin millerRabin = new MillerRabin(TestRandom.numbered(1), ModPow.JAVA);
        PrimePolicy policy = new ProbablePrimes(TestRandom.numbered(2), ModPow.JAVA);
        judge("primality_test", (group, test) -> {
            BigInteger value = new BigInteger(bytes(test, "value"));
            if (value.compareTo(BigInteger.valueOf(4)) < 0 || !value.testBit(0)) {
                return test.get("result").asText().equals("valid"); // Candidates are odd and large.
            }
            boolean passes = millerRabin.passes(value, 40);
            if (value.bitLength() >= 512) {
                assertEquals(passes, policy.accepts(value), test::toString);
            }
            return passes;
        });
    }

    @Test
    void ed25519() throws Exception {
        judge(
                "ed25519_test",
                (group, test) -> Ed25519Signature.verify(
                        new EddsaPublicKey(EddsaCurve.ED25519, bytes(group.get("publicKey"), "pk")),
                        bytes(test, "msg"),
                        bytes(test, "sig")));
    }

    @ParameterizedTest
    @CsvSource({"NISTP256, 256, 256", "NISTP384, 384, 384", "NISTP521, 521, 512"})
    void ecdsa(EcdsaCurve curve, int bits, int hash) throws Exception {
        int width = (bits + 7) / 8;
        judge("ecdsa_secp" + bits + "r1_sha" + hash + "_p1363_test", (group, test) -> {
            byte[] signature = bytes(test, "sig");
            if (signature.length != 2 * width) {
                return false; // A signature is two numbers here, which other code cuts out of the encoding.
            }
            return new EcdsaSignature(
                            new BigInteger(1, Arrays.copyOf(signature, width)),
                            new BigInteger(1, Arrays.copyOfRange(signature, width, 2 * width)))
                    .verify(
                            new EcdsaPublicKey(curve, bytes(group.get("publicKey"), "uncompressed")),
                            bytes(test, "msg"));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 3072, 4096, 8192})
    void rsa(int bits) throws Exception {
        judge("rsa_signature_" + bits + "_sha256_test", (group, test) -> {
            JsonNode key = group.get("publicKey");
            RsaPublicKey publicKey = new RsaPublicKey(
                    new BigInteger(1, bytes(key, "publicExponent")), new BigInteger(1, bytes(key, "modulus")));
            return RsaSignature.verify(publicKey, RsaSignature.Hash.SHA256, bytes(test, "msg"), bytes(test, "sig"));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256, 512})
    void hmac(int hash) throws Exception {
        judge("hmac_sha" + hash + "_test", (group, test) -> {
            HMac mac = new HMac(digest(hash));
            mac.init(new KeyParameter(bytes(test, "key")));
            byte[] message = bytes(test, "msg");
            mac.update(message, 0, message.length);
            byte[] tag = new byte[mac.getMacSize()];
            mac.doFinal(tag, 0);
            return Arrays.equals(
                    bytes(test, "tag"), Arrays.copyOf(tag, group.get("tagSize").asInt() / 8));
        });
    }

    private static Digest digest(int hash) {
        return switch (hash) {
            case 1 -> new SHA1Digest();
            case 256 -> new SHA256Digest();
            default -> new SHA512Digest();
        };
    }

    @Test
    void aesCbc() throws Exception {
        judge("aes_cbc_pkcs5_test", (group, test) -> {
            PaddedBufferedBlockCipher cipher =
                    new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(new AESLightEngine()));
            cipher.init(false, new ParametersWithIV(new KeyParameter(bytes(test, "key")), bytes(test, "iv")));
            byte[] hidden = bytes(test, "ct");
            byte[] open = new byte[cipher.getOutputSize(hidden.length)];
            try {
                int length = cipher.processBytes(hidden, 0, hidden.length, open, 0);
                length += cipher.doFinal(open, length);
                return Arrays.equals(bytes(test, "msg"), Arrays.copyOf(open, length));
            } catch (CryptoException | RuntimeCryptoException e) {
                return false;
            }
        });
    }

    private static byte[] bytes(JsonNode node, String field) {
        return HEX.parseHex(node.get(field).asText());
    }
}
