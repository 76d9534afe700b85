package io.dormouse.file;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.MISMATCHED_HALVES;
import static io.dormouse.key.KeyFormatException.Cause.TOO_COSTLY;
import static io.dormouse.key.KeyFormatException.Cause.TOO_LARGE;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static io.dormouse.key.KeyFormatException.Cause.UNSUPPORTED;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.SampleKeys;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PEM files made by hand to hang, exhaust or fool: each is refused for the right reason, and at once. */
class HostileDerFilesTest {

    private static final byte[] NONE = {};
    private static final byte[] SALT = new byte[16];
    private static final BigInteger HUGE = BigInteger.ONE.shiftLeft(16384).subtract(BigInteger.ONE);
    private static final BigInteger TOO_HUGE = HUGE.shiftLeft(1).add(BigInteger.ONE);
    private static final BigInteger E = BigInteger.valueOf(65537);
    private static final EcdsaPrivateKey ECDSA = SampleKeys.ecdsa(EcdsaCurve.NISTP256, 1);
    private static final byte[] POINT = ECDSA.publicKey().q();
    private static final byte[] OFF_THE_CURVE = offTheCurve();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"pkcs8", "pem"})
    void isRefusedAtOnce(String what, KeyFormatException.Cause kind, byte[] file) {
        HostileFile.isRefusedAtOnce(kind, file);
    }

    static Stream<Arguments> pkcs8() {
        BigInteger billion = BigInteger.TEN.pow(9);
        DerWriter salted = new DerWriter().octets(SALT);
        return Stream.of(
                arguments("10^9 iterations", TOO_COSTLY, pbes2(Pbkdf2.OID, pbkdf2(billion))),
                arguments("2^100 iterations", TOO_COSTLY, pbes2(Pbkdf2.OID, pbkdf2(BigInteger.TWO.pow(100)))),
                arguments("no iterations", DAMAGED, pbes2(Pbkdf2.OID, pbkdf2(BigInteger.ZERO))),
                arguments("-1 iterations", DAMAGED, pbes2(Pbkdf2.OID, pbkdf2(BigInteger.ONE.negate()))),
                arguments("scrypt N = 2^30", TOO_COSTLY, pbes2(Scrypt.OID, scrypt(1 << 30, 8, 1))),
                arguments("scrypt r = 2^30", TOO_COSTLY, pbes2(Scrypt.OID, scrypt(16, 1 << 30, 1))),
                arguments("scrypt p = 2^30", TOO_COSTLY, pbes2(Scrypt.OID, scrypt(16, 8, 1 << 30))),
                arguments("scrypt N = 3", DAMAGED, pbes2(Scrypt.OID, scrypt(3, 8, 1))),
                arguments("scrypt N = -2", DAMAGED, pbes2(Scrypt.OID, scrypt(-2, 8, 1))),
                arguments("a derivation without settings", DAMAGED, pbes2(Pbkdf2.OID, salted)),
                arguments("a thousand sequences inside one another", DAMAGED, pem("PRIVATE KEY", nested(1000))),
                arguments("a sequence of 4 GiB", DAMAGED, pem("PRIVATE KEY", hex("3084ffffffff"))),
                arguments("a sequence of -1 bytes", DAMAGED, pem("PRIVATE KEY", hex("3084ffffffff020100"))),
                arguments("a sequence without length", DAMAGED, pem("PRIVATE KEY", hex("30800201000000"))),
                arguments("a length of 127 bytes", DAMAGED, pem("PRIVATE KEY", hex("30ff"))),
                arguments("nothing", DAMAGED, pem("PRIVATE KEY", NONE)),
                arguments("nothing, encrypted", DAMAGED, pem("ENCRYPTED PRIVATE KEY", NONE)));
    }

    private static DerWriter pbkdf2(BigInteger iterations) {
        return new DerWriter().octets(SALT).integer(iterations);
    }

    private static DerWriter scrypt(int n, int r, int p) {
        return new DerWriter().octets(SALT).integer(n).integer(r).integer(p);
    }

    private static byte[] pbes2(Oid derivation, DerWriter parameters) {
        Oid pbes2 = Oid.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 13);
        DerWriter cipher = new DerWriter().oid(CbcCipher.AES_256.oid()).octets(new byte[16]);
        DerWriter both = new DerWriter()
                .sequence(new DerWriter().oid(derivation).sequence(parameters))
                .sequence(cipher);
        DerWriter scheme = new DerWriter().oid(pbes2).sequence(both);
        DerWriter file = new DerWriter().sequence(scheme).octets(new byte[48]);
        return pem("ENCRYPTED PRIVATE KEY", new DerWriter().sequence(file).take());
    }

    private static byte[] nested(int depth) {
        DerWriter out = new DerWriter().integer(0);
        for (int i = 0; i < depth; i++) {
            out = new DerWriter().sequence(out);
        }
        return out.take();
    }

    static Stream<Arguments> pem() {
        DerWriter explicit = new DerWriter().sequence(new DerWriter().integer(1));
        BigInteger two = BigInteger.TWO;
        return Stream.of(
                arguments("explicit curve parameters", UNSUPPORTED, sec1(explicit, POINT)),
                arguments("a point off the curve", DAMAGED, sec1(curve(), OFF_THE_CURVE)),
                arguments("the point of another", MISMATCHED_HALVES, sec1(curve(), otherPoint())),
                arguments("no curve at all", DAMAGED, sec1(new DerWriter(), POINT)),
                arguments("a number of 16385 bits", TOO_LARGE, rsaPem(TOO_HUGE, two)),
                arguments("seven numbers of 16384 bits", DAMAGED, rsaPem(HUGE, HUGE)),
                arguments("seven numbers that are 2", DAMAGED, rsaPem(HUGE, two)),
                arguments("seven numbers that are 0", DAMAGED, rsaPem(HUGE, BigInteger.ZERO)),
                arguments("trailing data", TRAILING_DATA, pem("EC PRIVATE KEY", withZeroBehind())),
                arguments("a cipher without name", DAMAGED, dekInfo("")),
                arguments(
                        "an initialisation vector of 100 kB", DAMAGED, dekInfo("AES-256-CBC," + "0".repeat(100_000))));
    }

    private static byte[] otherPoint() {
        return SampleKeys.ecdsa(EcdsaCurve.NISTP256, 2).publicKey().q();
    }

    private static DerWriter curve() {
        return new DerWriter().oid(Sec1.oid(EcdsaCurve.NISTP256));
    }

    private static byte[] withZeroBehind() {
        byte[] key = Sec1.privateKey(ECDSA, true).take();
        return Arrays.copyOf(key, key.length + 1);
    }

    private static byte[] sec1(DerWriter parameters, byte[] point) {
        DerWriter key = new DerWriter()
                .integer(1)
                .octets(ECDSA.d().open())
                .inside(DerReader.CONTEXT, parameters)
                .inside(DerReader.CONTEXT + 1, new DerWriter().bits(point));
        return pem("EC PRIVATE KEY", new DerWriter().sequence(key).take());
    }

    private static byte[] rsaPem(BigInteger n, BigInteger rest) {
        DerWriter numbers = new DerWriter().integer(0).integer(n).integer(E);
        for (int i = 0; i < 6; i++) {
            numbers.integer(rest);
        }
        return pem("RSA PRIVATE KEY", new DerWriter().sequence(numbers).take());
    }

    private static byte[] dekInfo(String value) {
        String headers = "Proc-Type: 4,ENCRYPTED\nDEK-Info: " + value + "\n\n";
        return bytes("-----BEGIN RSA PRIVATE KEY-----\n" + headers + Base64Text.lines(new byte[64], 64)
                + "-----END RSA PRIVATE KEY-----\n");
    }

    private static byte[] pem(String label, byte[] der) {
        return Enveloped.in(label, der);
    }

    private static byte[] offTheCurve() {
        byte[] point = POINT.clone();
        point[point.length - 1] ^= 1;
        return point;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
