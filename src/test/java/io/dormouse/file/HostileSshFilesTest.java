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
import io.dormouse.key.PublicKey;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.SshKey;
import io.dormouse.key.WireWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** SSH's own files made by hand to hang, exhaust or fool: each is refused for the right reason, and at once. */
class HostileSshFilesTest {

    private static final byte[] NONE = {};
    private static final byte[] SALT = new byte[16];
    private static final BigInteger HUGE = BigInteger.ONE.shiftLeft(16384).subtract(BigInteger.ONE);
    private static final BigInteger TOO_HUGE = HUGE.shiftLeft(1).add(BigInteger.ONE);
    private static final BigInteger E = BigInteger.valueOf(65537);
    private static final EcdsaPrivateKey ECDSA = SampleKeys.ecdsa(EcdsaCurve.NISTP256, 1);
    private static final byte[] POINT = ECDSA.publicKey().q();
    private static final byte[] OFF_THE_CURVE = offTheCurve();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"ppk", "ppkClear", "openSsh", "openSshClear", "sshCom", "publicKeys"})
    void isRefusedAtOnce(String what, KeyFormatException.Cause kind, byte[] file) {
        HostileFile.isRefusedAtOnce(kind, file);
    }

    static Stream<Arguments> ppk() {
        return Stream.of(
                arguments("2 GiB of Argon2", TOO_COSTLY, ppk("Argon2-Memory: 64", "Argon2-Memory: 2097152")),
                arguments("2^64 KiB of Argon2", TOO_COSTLY, ppk("Memory: 64", "Memory: 18446744073709551616")),
                arguments("10^9 passes", TOO_COSTLY, ppk("Passes: 1", "Passes: 1000000000")),
                arguments("10^9 threads", TOO_COSTLY, ppk("Parallelism: 1", "Parallelism: 1000000000")),
                arguments("no memory", DAMAGED, ppk("Memory: 64", "Memory: 0")),
                arguments("negative memory", DAMAGED, ppk("Memory: 64", "Memory: -64")),
                arguments("negative passes", DAMAGED, ppk("Passes: 1", "Passes: -1")),
                arguments("10^9 lines", TOO_LARGE, ppk("Public-Lines: 3", "Public-Lines: 1000000000")),
                arguments("2^31 lines", TOO_LARGE, ppk("Public-Lines: 3", "Public-Lines: 2147483648")),
                arguments("-1 lines", DAMAGED, ppk("Public-Lines: 3", "Public-Lines: -1")),
                arguments("2^32 private lines", TOO_LARGE, ppk("Private-Lines: 1", "Private-Lines: 4294967296")),
                arguments("trailing data", TRAILING_DATA, ppk("$", "x")));
    }

    /** @param from a regular expression */
    private static byte[] ppk(String from, String to) {
        Argon2Settings settings = new Argon2Settings(Argon2Settings.Flavour.ARGON2ID, 64, 1, 1);
        byte[] file = Ppk.write(new SshKey(ECDSA, ""), HostileFile.PASSPHRASE, settings, SALT);
        String text = new String(file, StandardCharsets.UTF_8);
        return bytes(from.equals("$") ? text + to + '\n' : text.replace(from, to));
    }

    /** With the MAC that belongs to what they say, which without a passphrase anyone can compute. */
    static Stream<Arguments> ppkClear() {
        BigInteger order = ECDSA.publicKey().curve().domain().getN();
        return Stream.of(
                arguments("16385 bits", TOO_LARGE, forged("ssh-rsa", rsa(E, TOO_HUGE), NONE)),
                arguments("four factors of 16384 bits", DAMAGED, forged("ssh-rsa", rsa(E, HUGE), huge(4))),
                arguments("DSA of 16384 bits", DAMAGED, forged("ssh-dss", dsa(HUGE), huge(1))),
                arguments("a group of 16384 bits", TOO_LARGE, forged("ssh-dss", dsaWithGroup(HUGE), huge(1))),
                arguments("a modulus of zero", DAMAGED, forged("ssh-rsa", rsa(E, BigInteger.ZERO), NONE)),
                arguments("an even modulus", DAMAGED, forged("ssh-rsa", rsa(E, HUGE.clearBit(0)), NONE)),
                arguments("a negative modulus", DAMAGED, forged("ssh-rsa", negative(), NONE)),
                arguments("4 GiB of modulus", DAMAGED, forged("ssh-rsa", length(0xffffffff), NONE)),
                arguments("2 GiB of private key", DAMAGED, forged("ssh-rsa", rsa(E, HUGE), hex("7fffffff00"))),
                arguments("-2 GiB of private key", DAMAGED, forged("ssh-rsa", rsa(E, HUGE), hex("8000000000"))),
                arguments("a point off the curve", DAMAGED, forged(ECDSA.publicKey(), ecdsa(OFF_THE_CURVE), mpint(1))),
                arguments("the point at infinity", DAMAGED, forged(ECDSA.publicKey(), ecdsa(new byte[1]), mpint(1))),
                arguments(
                        "another private number", MISMATCHED_HALVES, forged(ECDSA.publicKey(), ecdsa(POINT), mpint(1))),
                arguments("the private number 0", DAMAGED, forged(ECDSA.publicKey(), ecdsa(POINT), mpint(0))),
                arguments("as large as the order", DAMAGED, forged(ECDSA.publicKey(), ecdsa(POINT), mpint(order))),
                arguments("16384 private bits", DAMAGED, forged(ECDSA.publicKey(), ecdsa(POINT), mpint(HUGE))),
                arguments(
                        "trailing data",
                        TRAILING_DATA,
                        forged(ECDSA.publicKey(), ecdsa(POINT), mpint(ECDSA.d().number(), 0))),
                arguments(
                        "the seed of another",
                        MISMATCHED_HALVES,
                        forged(
                                SampleKeys.ed25519(1).publicKey(),
                                SampleKeys.ed25519(1).publicKey().blob(),
                                seed(32))),
                arguments(
                        "no seed",
                        DAMAGED,
                        forged(
                                SampleKeys.ed448(1).publicKey(),
                                SampleKeys.ed448(1).publicKey().blob(),
                                seed(0))));
    }

    static Stream<Arguments> openSsh() {
        return Stream.of(
                arguments("4097 rounds", TOO_COSTLY, openSsh("aes256-ctr", SALT, 4097)),
                arguments("10^9 rounds", TOO_COSTLY, openSsh("aes256-ctr", SALT, 1_000_000_000)),
                arguments("2^32 - 1 rounds", TOO_COSTLY, openSsh("aes256-ctr", SALT, -1)),
                arguments("no rounds", DAMAGED, openSsh("aes256-ctr", SALT, 0)),
                arguments("no salt", DAMAGED, openSsh("aes256-ctr", NONE, 1)),
                arguments("another cipher", UNSUPPORTED, openSsh("rot13", SALT, 1)),
                arguments("2 GiB of name", DAMAGED, openSsh(hex("7fffffff"))),
                arguments("-1 bytes of name", DAMAGED, openSsh(hex("ffffffff"))),
                arguments("no more than its name", DAMAGED, openSsh(NONE)));
    }

    private static byte[] openSsh(String cipher, byte[] salt, int rounds) {
        byte[] options = new WireWriter().string(salt).uint32(rounds).toBytes();
        return openSsh(new WireWriter()
                .string(cipher)
                .string("bcrypt")
                .string(options)
                .uint32(1)
                .string(ECDSA.publicKey().blob())
                .string(new byte[64])
                .toBytes());
    }

    static Stream<Arguments> openSshClear() {
        byte[] blob = ECDSA.publicKey().blob();
        byte[] other = SampleKeys.ecdsa(EcdsaCurve.NISTP256, 2).publicKey().blob();
        return Stream.of(
                arguments("no keys", UNSUPPORTED, openSsh(0, blob, NONE)),
                arguments("2^32 - 1 keys", UNSUPPORTED, openSsh(-1, blob, NONE)),
                arguments("no private part", DAMAGED, openSsh(1, blob, NONE)),
                arguments("half a block", DAMAGED, openSsh(1, blob, new byte[4])),
                arguments("2 GiB of private part", DAMAGED, openSsh(1, blob, hex("00000000000000007fffffff00000000"))),
                arguments("another public half", MISMATCHED_HALVES, openSsh(1, other, hidden(ecdsaFields(), 8))),
                arguments("17 bytes of padding", TRAILING_DATA, openSsh(1, blob, hidden(ecdsaFields(), 24))),
                arguments("a point off the curve", DAMAGED, openSsh(1, ecdsa(OFF_THE_CURVE), new byte[8])),
                arguments("400 bytes of zeros", DAMAGED, openSsh(1, blob, new byte[400])));
    }

    private static byte[] openSsh(int keys, byte[] publicKey, byte[] hidden) {
        return openSsh(new WireWriter()
                .string("none")
                .string("none")
                .string("")
                .uint32(keys)
                .string(publicKey)
                .string(hidden)
                .toBytes());
    }

    private static WireWriter ecdsaFields() {
        return new WireWriter()
                .uint32(1)
                .uint32(1)
                .string(ECDSA.publicKey().algorithm())
                .string("nistp256")
                .string(POINT)
                .mpint(ECDSA.d().number())
                .string("");
    }

    /** Filled up with at least so many bytes less one block, to whole blocks. */
    private static byte[] hidden(WireWriter out, int padding) {
        int length = (out.length() + padding) / 8 * 8;
        for (byte i = 1; out.length() < length; i++) {
            out.raw(new byte[] {i});
        }
        return out.toBytes();
    }

    static Stream<Arguments> sshCom() {
        return Stream.of(
                arguments("2^32 - 1 bits", DAMAGED, sshCom(hex("00000004ffffffff"))),
                arguments("16384 bits that are missing", DAMAGED, sshCom(hex("0000000400004000"))),
                arguments("2^31 - 1 bits", DAMAGED, sshCom(hex("000000047fffffff"))),
                arguments("2 GiB of numbers", DAMAGED, sshCom(hex("7fffffff"))),
                arguments("no numbers", DAMAGED, sshCom(hex("00000000"))));
    }

    private static byte[] sshCom(byte[] numbers) {
        WireWriter rest = new WireWriter()
                .string("if-modn{sign{rsa-pkcs1-sha1},encrypt{rsa-pkcs1v2-oaep}}")
                .string("none")
                .string(numbers);
        byte[] file = new WireWriter()
                .uint32(0x3f6ff9eb)
                .uint32(8 + rest.length())
                .raw(rest.toBytes())
                .toBytes();
        return Enveloped.inSsh2(SshComKey.BEGIN, "---- END SSH2 ENCRYPTED PRIVATE KEY ----", file);
    }

    static Stream<Arguments> publicKeys() {
        byte[] ed25519 = SampleKeys.ed25519(1).publicKey().blob();
        return Stream.of(
                arguments("16385 bits", TOO_LARGE, line(rsa(E, TOO_HUGE))),
                arguments("an exponent as large as the modulus", DAMAGED, line(rsa(HUGE, HUGE))),
                arguments("an exponent of one", UNSUPPORTED, line(rsa(BigInteger.ONE, HUGE))),
                arguments("4 GiB of exponent", DAMAGED, line(length(0xffffffff))),
                arguments("2 GiB of exponent", DAMAGED, line(length(0x7fffffff))),
                arguments("a point off the curve", DAMAGED, line(ecdsa(OFF_THE_CURVE))),
                arguments("trailing data", TRAILING_DATA, line(Arrays.copyOf(ed25519, ed25519.length + 1))),
                arguments("31 bytes of Ed25519", DAMAGED, line(Arrays.copyOf(ed25519, ed25519.length - 1))),
                arguments("a name of 4 GiB", DAMAGED, line(hex("ffffffff"))));
    }

    private static byte[] line(byte[] blob) {
        return Enveloped.inLine(blob);
    }

    private static byte[] openSsh(byte[] content) {
        byte[] magic = bytes("openssh-key-v1\0");
        return Enveloped.in(
                OpenSshKey.LABEL, new WireWriter().raw(magic).raw(content).toBytes());
    }

    private static byte[] rsa(BigInteger e, BigInteger n) {
        return new WireWriter().string("ssh-rsa").mpint(e).mpint(n).toBytes();
    }

    private static byte[] dsa(BigInteger p) {
        BigInteger q = BigInteger.ONE.shiftLeft(255).setBit(0);
        return new WireWriter()
                .string("ssh-dss")
                .mpint(p)
                .mpint(q)
                .mpint(E)
                .mpint(E)
                .toBytes();
    }

    private static byte[] dsaWithGroup(BigInteger q) {
        return new WireWriter()
                .string("ssh-dss")
                .mpint(q)
                .mpint(q)
                .mpint(E)
                .mpint(E)
                .toBytes();
    }

    private static byte[] ecdsa(byte[] point) {
        return new WireWriter()
                .string(ECDSA.publicKey().algorithm())
                .string("nistp256")
                .string(point)
                .toBytes();
    }

    private static byte[] negative() {
        return new WireWriter()
                .string("ssh-rsa")
                .mpint(E)
                .string(HUGE.negate().toByteArray())
                .toBytes();
    }

    private static byte[] length(int length) {
        return new WireWriter().string("ssh-rsa").uint32(length).toBytes();
    }

    private static byte[] huge(int count) {
        WireWriter out = new WireWriter();
        for (int i = 0; i < count; i++) {
            out.mpint(HUGE);
        }
        return out.toBytes();
    }

    private static byte[] seed(int length) {
        return new WireWriter().string(new byte[length]).toBytes();
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

    private static byte[] mpint(long value) {
        return mpint(BigInteger.valueOf(value));
    }

    private static byte[] mpint(BigInteger value, int... more) {
        WireWriter out = new WireWriter().mpint(value);
        for (int extra : more) {
            out.raw(new byte[] {(byte) extra});
        }
        return out.toBytes();
    }

    private static byte[] forged(PublicKey key, byte[] publicHalf, byte[] privateHalf) {
        return forged(key.algorithm(), publicHalf, privateHalf);
    }

    private static byte[] forged(String algorithm, byte[] publicHalf, byte[] privateHalf) {
        return ForgedPpk.file(3, bytes(algorithm), NONE, publicHalf, privateHalf);
    }
}
