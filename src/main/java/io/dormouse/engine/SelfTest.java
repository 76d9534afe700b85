package io.dormouse.engine;

import io.dormouse.entropy.Drbg;
import io.dormouse.generate.EcdsaSignature;
import io.dormouse.generate.Ed25519Signature;
import io.dormouse.generate.ModPow;
import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.Secret;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.AESLightEngine;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.BCrypt;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * Known answers of everything that makes and protects a key: a browser that computes one of them wrongly makes no key.
 *
 * <p>FIPS 140-3 asks modules for such tests before first use. The answers are those of the standards, of which the first
 * bytes are compared.
 */
final class SelfTest {

    /** The prime 2^1024 - 105. */
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.valueOf(105));

    /** Computes what the answer is known of. */
    private interface Computation {
        byte[] result() throws KeyFormatException;
    }

    /**
     * @param what the name for a person
     * @param answer how the right result begins, in hexadecimal digits
     */
    private record KnownAnswer(String what, String answer, Computation computation) {

        boolean isRight() {
            try {
                byte[] expected = hex(answer);
                return Arrays.equals(expected, Arrays.copyOf(computation.result(), expected.length));
            } catch (KeyFormatException | RuntimeException broken) {
                return false;
            }
        }
    }

    private SelfTest() {}

    /** How many answers there are. */
    static int count() {
        return answers(ModPow.JAVA).size();
    }

    /**
     * What fails, by name; empty when all is well.
     *
     * @param browser the browser's arithmetic, which is compared as Java's is
     */
    static Optional<String> failure(ModPow browser) {
        for (KnownAnswer known : answers(browser)) {
            if (!known.isRight()) {
                return Optional.of(known.what());
            }
        }
        return Optional.empty();
    }

    private static List<KnownAnswer> answers(ModPow browser) {
        return List.of(
                // FIPS 180-4, the message "abc".
                new KnownAnswer("SHA-256", "ba7816bf8f01cfea", () -> hash(new SHA256Digest(), ascii("abc"))),
                new KnownAnswer("SHA-384", "cb00753f45a35e8b", () -> hash(new SHA384Digest(), ascii("abc"))),
                new KnownAnswer("SHA-512", "ddaf35a193617aba", () -> hash(new SHA512Digest(), ascii("abc"))),
                // RFC 4231, test case 2.
                new KnownAnswer("HMAC", "5bdcc146bf60754e", () -> hmac(new SHA256Digest())),
                // RFC 2202, section 3, test case 2: the MAC of PPK 2.
                new KnownAnswer("HMAC with SHA-1", "effcdf6ae5eb2fa2", () -> hmac(new SHA1Digest())),
                // RFC 6070, the case with two rounds.
                new KnownAnswer("PBKDF2", "ea6c014dc72d6f8c", SelfTest::pbkdf2),
                // NIST's drbgvectors_no_reseed, HMAC_DRBG, SHA-512, COUNT = 0.
                new KnownAnswer("HMAC_DRBG", "e76491b0260aacfd", SelfTest::drbg),
                // FIPS 197, appendix C.3.
                new KnownAnswer("AES", "8ea2b7ca516745bf", SelfTest::aes),
                // RFC 9106, section 5.3.
                new KnownAnswer("Argon2", "0d640df58d78766c", SelfTest::argon2),
                // By Python's bcrypt.kdf: one round, where published vectors have four and take as many milliseconds
                // more.
                new KnownAnswer(
                        "bcrypt",
                        "7af41469e52860da",
                        () -> BCrypt.pbkdfGenerate(ascii("password"), ascii("salt"), 1, 32)),
                // RFC 8032, section 7.1, test 2.
                new KnownAnswer("Ed25519", "92a009a9f0d4cab8", SelfTest::ed25519),
                // RFC 6979, appendix A.2.5.
                new KnownAnswer("ECDSA nistp256", "efd48b2aacb6a8fd", SelfTest::ecdsa),
                // By Python: what differs from nistp256 is the arithmetic of the field, and a longer way takes as many
                // milliseconds as all others together.
                new KnownAnswer("ECDSA nistp384", "04077a41d4606ffa14", () -> threeTimesBase(EcdsaCurve.NISTP384)),
                new KnownAnswer("ECDSA nistp521", "0401a73d352443de29", () -> threeTimesBase(EcdsaCurve.NISTP521)),
                // By Python's pow().
                new KnownAnswer("RSA", "23a83daa342889b4", () -> power(ModPow.JAVA)),
                new KnownAnswer("RSA in the browser's numbers", "23a83daa342889b4", () -> power(browser)),
                new KnownAnswer(FermatTrial.NAME, "0100", () -> FermatTrial.answers(browser)));
    }

    private static byte[] hash(Digest digest, byte[] message) {
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    private static byte[] hmac(Digest digest) {
        HMac mac = new HMac(digest);
        mac.init(new KeyParameter(ascii("Jefe")));
        byte[] message = ascii("what do ya want for nothing?");
        mac.update(message, 0, message.length);
        byte[] tag = new byte[mac.getMacSize()];
        mac.doFinal(tag, 0);
        return tag;
    }

    private static byte[] pbkdf2() {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA1Digest());
        generator.init(ascii("password"), ascii("salt"), 2);
        return ((KeyParameter) generator.generateDerivedParameters(160)).getKey();
    }

    private static byte[] drbg() {
        Drbg drbg = Drbg.fromSeed(hex("35049f389a33c0ecb1293238fd951f8ffd517dfde06041d32945b3e26914ba15"
                + "f7328760be6168e6aa9fb54784989a11"));
        byte[] drawn = new byte[256];
        drbg.nextBytes(drawn);
        drbg.nextBytes(drawn);
        return drawn;
    }

    private static byte[] aes() {
        AESLightEngine engine = new AESLightEngine();
        engine.init(true, new KeyParameter(counting(32, 0x01)));
        byte[] block = new byte[16];
        engine.processBlock(counting(16, 0x11), 0, block, 0);
        return block;
    }

    private static byte[] argon2() {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .build());
        byte[] tag = new byte[32];
        argon2.generateBytes(filled(32, 1), tag);
        return tag;
    }

    private static byte[] ed25519() throws KeyFormatException {
        Secret seed = new Secret(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        return Ed25519Signature.sign(EddsaPrivateKey.fromSeed(EddsaCurve.ED25519, seed), new byte[] {0x72});
    }

    private static byte[] ecdsa() throws KeyFormatException {
        Secret d = new Secret(hex("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721"));
        EcdsaPrivateKey key = EcdsaPrivateKey.fromScalar(EcdsaCurve.NISTP256, d);
        return BigIntegers.asUnsignedByteArray(
                EcdsaSignature.sign(key, ascii("sample")).r());
    }

    private static byte[] threeTimesBase(EcdsaCurve curve) {
        ECPoint base = curve.domain().getG();
        return curve.affine(base.twice().add(base)).getEncoded(false);
    }

    private static byte[] power(ModPow modPow) {
        BigInteger exponent = BigInteger.ONE.shiftLeft(65).add(BigInteger.ONE);
        return BigIntegers.asUnsignedByteArray(modPow.modPow(BigInteger.valueOf(3), exponent, MODULUS));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** 0, step, 2 * step and so on. */
    private static byte[] counting(int length, int step) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * step);
        }
        return bytes;
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] hex(String digits) {
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }
}
