package io.dormouse.file;

import static io.dormouse.tool.MadeElsewhere.PASSPHRASE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.Refused;
import io.dormouse.key.SshKey;
import io.dormouse.tool.MadeByOpenssl;
import io.dormouse.tool.MadeElsewhere;
import io.dormouse.tool.MadeElsewhere.Type;
import io.dormouse.tool.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type in every PEM file, against openssl, ssh-keygen and puttygen, both ways. */
class PemInteropTest {

    private static final byte[] NONE = {};
    private static final byte[] KNOWN = PASSPHRASE.getBytes(StandardCharsets.UTF_8);
    private static final byte[] SALT = "sixteen bytes of".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IV = "sixteen more of ".getBytes(StandardCharsets.US_ASCII);

    private static final Set<Type> IN_PEM = EnumSet.of(Type.RSA, Type.DSA, Type.NISTP256, Type.NISTP384, Type.NISTP521);

    static Stream<Type> inPem() {
        return IN_PEM.stream();
    }

    static Stream<Arguments> pemEncryptions() {
        return IN_PEM.stream().flatMap(type -> Stream.of("des-ede3-cbc", "aes-128-cbc", "aes-192-cbc", "aes-256-cbc")
                .map(cipher -> Arguments.of(type, cipher)));
    }

    static Stream<Arguments> pkcs8Encryptions() {
        Stream<String> pbkdf2 = Stream.of("des3", "aes-128-cbc", "aes-192-cbc", "aes-256-cbc")
                .flatMap(cipher ->
                        Stream.of("SHA1", "SHA256", "SHA512").map(hash -> "-v2 " + cipher + " -v2prf hmacWith" + hash));
        return Stream.concat(pbkdf2, Stream.of("-scrypt", "-scrypt -scrypt_N 1024 -scrypt_r 1 -scrypt_p 3"))
                .flatMap(options -> Stream.of(Type.values()).map(type -> Arguments.of(type, options)));
    }

    static Stream<Arguments> sshKeygens() {
        return IN_PEM.stream().flatMap(type -> Stream.of("PEM", "PKCS8").map(format -> Arguments.of(type, format)));
    }

    @ParameterizedTest
    @EnumSource
    void opensslsClearPkcs8IsReadAndWrittenByteForByte(Type type) throws Exception {
        SshKey key = readClear(MadeByOpenssl.pkcs8(type), type);
        assertEquals(Files.readString(MadeByOpenssl.pkcs8(type)), text(Pkcs8.write(key, NONE, 0, NONE, NONE)));
    }

    @ParameterizedTest
    @MethodSource("inPem")
    void opensslsClearPemIsReadAndWrittenByteForByte(Type type) throws Exception {
        SshKey key = readClear(MadeByOpenssl.pem(type), type);
        assertEquals(Files.readString(MadeByOpenssl.pem(type)), text(PemPrivateKey.write(key, NONE, NONE)));
    }

    @ParameterizedTest
    @MethodSource("pemEncryptions")
    void opensslsProtectedPemIsRead(Type type, String cipher) throws Exception {
        readProtected(MadeByOpenssl.pem(type, cipher), type);
    }

    @ParameterizedTest
    @MethodSource("pkcs8Encryptions")
    void opensslsProtectedPkcs8IsRead(Type type, String options) throws Exception {
        readProtected(MadeByOpenssl.pkcs8(type, options), type);
    }

    @ParameterizedTest
    @MethodSource("sshKeygens")
    void whatSshKeygenWritesIsRead(Type type, String format) throws Exception {
        readClear(MadeByOpenssl.bySshKeygen(type, format, ""), type);
        readProtected(MadeByOpenssl.bySshKeygen(type, format, PASSPHRASE), type);
    }

    @ParameterizedTest
    @MethodSource("inPem")
    void whatPuttygenWritesIsRead(Type type) throws Exception {
        readClear(MadeByOpenssl.byPuttygen(type, "private-openssh"), type);
        readProtected(MadeByOpenssl.byPuttygenProtected(type, "private-openssh"), type);
    }

    @ParameterizedTest
    @EnumSource(names = {"RSA", "DSA"})
    void puttygensSshComFilesAreRead(Type type) throws Exception {
        String comment = type + " of openssl";
        for (Path file : new Path[] {
            MadeByOpenssl.byPuttygen(type, "private-sshcom"), MadeByOpenssl.byPuttygenProtected(type, "private-sshcom")
        }) {
            KeyFile parsed = KeyFiles.parse(Files.readAllBytes(file));
            assertEquals(type + " private key in the format of ssh.com", parsed.description());
            assertEquals(comment, parsed.comment());
            SshKey key = parsed.encrypted() ? readProtected(file, type) : readClear(file, type);
            assertEquals(comment, key.comment());
        }
    }

    /** The initialisation vector is read from ssh-keygen's file; nothing else in it is left to chance. */
    @ParameterizedTest
    @MethodSource("inPem")
    void aProtectedPemFileEqualsSshKeygensByteForByte(Type type) throws Exception {
        byte[] theirs = Files.readAllBytes(MadeByOpenssl.bySshKeygen(type, "PEM", PASSPHRASE));
        byte[] iv = DekInfo.read(PemBlock.read(text(theirs), "This"), "This").iv();
        SshKey key = KeyFiles.parse(theirs).unlock(KNOWN);
        assertEquals(text(theirs), text(PemPrivateKey.write(key, KNOWN, iv)));
    }

    /** Salt, rounds and initialisation vector are read from openssl's file. */
    @ParameterizedTest
    @EnumSource
    void aProtectedPkcs8FileEqualsOpensslsByteForByte(Type type) throws Exception {
        byte[] theirs = Files.readAllBytes(MadeByOpenssl.pkcs8(type, "-v2 aes-256-cbc -v2prf hmacWithSHA256"));
        DerReader in = new DerReader(PemBlock.read(text(theirs), "This").der(), "This");
        Pbes2 pbes2 = Pbes2.read(in.sequence());
        Pbkdf2 pbkdf2 = (Pbkdf2) pbes2.derivation();
        SshKey key = KeyFiles.parse(theirs).unlock(KNOWN);
        assertEquals(text(theirs), text(Pkcs8.write(key, KNOWN, pbkdf2.iterations(), pbkdf2.salt(), pbes2.iv())));
    }

    @ParameterizedTest
    @MethodSource("inPem")
    void whatIsWrittenAsPemIsReadByAllThree(Type type) throws Exception {
        SshKey key = KeyFiles.parse(Files.readAllBytes(MadeByOpenssl.pem(type))).unlock(NONE);
        for (byte[] passphrase : new byte[][] {NONE, KNOWN}) {
            byte[] file = PemPrivateKey.write(key, passphrase, IV);
            assertEquals(MadeByOpenssl.publicHalf(type), MadeByOpenssl.publicHalf(file));
            assertEquals(sshKeygensLine(type), sshKeygensLine(file, passphrase));
            assertPuttygenReads(file, key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenAsPkcs8IsReadByOpensslAndSshKeygen(Type type) throws Exception {
        SshKey key =
                KeyFiles.parse(Files.readAllBytes(MadeByOpenssl.pkcs8(type))).unlock(NONE);
        for (byte[] passphrase : new byte[][] {NONE, KNOWN}) {
            byte[] file = Pkcs8.write(key, passphrase, Pkcs8.DEFAULT_ITERATIONS, SALT, IV);
            assertEquals(MadeByOpenssl.publicHalf(type), MadeByOpenssl.publicHalf(file));
            if (IN_PEM.contains(type)) {
                assertEquals(sshKeygensLine(type), sshKeygensLine(file, passphrase));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensslsPublicKeyIsReadAndWrittenByteForByte(Type type) throws Exception {
        KeyFile file = KeyFiles.parse(Files.readAllBytes(MadeByOpenssl.publicKey(type)));
        assertEquals("OpenSSL public key (PEM)", file.description());
        assertSameKey(type, file.publicKey());
        Refused.as(KeyFormatException.Cause.PUBLIC_ONLY, () -> file.unlock(NONE));
    }

    @Test
    void bothToolsPublicPkcs1IsRead() throws Exception {
        String key = MadeByOpenssl.pem(Type.RSA).toString();
        String openssl =
                Programs.run("openssl", "rsa", "-RSAPublicKey_out", "-in", key).out();
        assertTrue(openssl.startsWith("-----BEGIN RSA PUBLIC KEY-----"), openssl);
        assertEquals(
                openssl,
                Programs.run("ssh-keygen", "-e", "-m", "PEM", "-f", key).out());
        assertSameKey(Type.RSA, KeyFiles.parse(bytes(openssl)).publicKey());
    }

    @ParameterizedTest
    @EnumSource(names = {"NISTP256", "NISTP384", "NISTP521"})
    void compressedPointsAreTaken(Type type) throws Exception {
        String key = MadeByOpenssl.pem(type).toString();
        String privateKey = Programs.run("openssl", "ec", "-conv_form", "compressed", "-in", key)
                .out();
        String publicKey = Programs.run("openssl", "ec", "-conv_form", "compressed", "-pubout", "-in", key)
                .out();
        assertTrue(publicKey.length() < MadeByOpenssl.publicHalf(type).length());
        assertSameKey(
                type,
                KeyFiles.parse(bytes(privateKey)).unlock(NONE).privateKey().publicKey());
        assertSameKey(type, KeyFiles.parse(bytes(publicKey)).publicKey());
    }

    private static SshKey readClear(Path file, Type type) throws Exception {
        KeyFile parsed = KeyFiles.parse(Files.readAllBytes(file));
        assertFalse(parsed.encrypted());
        assertTrue(parsed.showsPublicKey());
        SshKey key = parsed.unlock(NONE);
        assertEquals(parsed.publicKey(), key.privateKey().publicKey());
        assertSameKey(type, parsed.publicKey());
        return key;
    }

    private static SshKey readProtected(Path file, Type type) throws Exception {
        KeyFile parsed = KeyFiles.parse(Files.readAllBytes(file));
        assertTrue(parsed.encrypted());
        assertFalse(parsed.showsPublicKey());
        assertThrows(IllegalStateException.class, parsed::publicKey);
        for (String wrong : new String[] {"", "wrong", PASSPHRASE + " "}) {
            Refused.as(KeyFormatException.Cause.WRONG_PASSPHRASE, () -> parsed.unlock(bytes(wrong)));
        }
        SshKey key = parsed.unlock(KNOWN);
        assertSameKey(type, key.privateKey().publicKey());
        return key;
    }

    /** Compares with what openssl says, and with ssh-keygen where it knows the type; the others are the last bytes of both. */
    private static void assertSameKey(Type type, PublicKey key) {
        String openssl = MadeByOpenssl.publicHalf(type);
        assertEquals(openssl, PemPublicKey.write(key));
        if (IN_PEM.contains(type)) {
            assertEquals(sshKeygensLine(type), PublicLine.write(key, ""));
        } else {
            byte[] theirs = Base64.getDecoder().decode(openssl.replaceAll("-----.*-----|\n", ""));
            byte[] blob = key.blob();
            int length = type == Type.ED25519 ? 32 : 57;
            assertEquals(type == Type.ED25519 ? "ssh-ed25519" : "ssh-ed448", key.algorithm());
            assertEquals(
                    0,
                    Arrays.compare(
                            Arrays.copyOfRange(theirs, theirs.length - length, theirs.length),
                            Arrays.copyOfRange(blob, blob.length - length, blob.length)));
        }
    }

    private static String sshKeygensLine(Type type) {
        String path = MadeByOpenssl.pem(type).toString();
        return Programs.run("ssh-keygen", "-y", "-P", "", "-f", path).line();
    }

    private static String sshKeygensLine(byte[] file, byte[] passphrase) {
        String path = MadeElsewhere.file(file).toString();
        return Programs.run("ssh-keygen", "-y", "-P", text(passphrase), "-f", path)
                .line();
    }

    private static void assertPuttygenReads(byte[] file, SshKey key) throws Exception {
        Path ppk = MadeElsewhere.file(NONE);
        Programs.run(
                "puttygen",
                MadeElsewhere.file(file).toString(),
                "--old-passphrase",
                MadeElsewhere.passphraseFile().toString(),
                "--new-passphrase",
                "/dev/null",
                "-O",
                "private",
                "-o",
                ppk.toString());
        SshKey read = KeyFiles.parse(Files.readAllBytes(ppk)).unlock(NONE);
        assertEquals(key.privateKey(), read.privateKey());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
