package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.Drbg;
import io.dormouse.file.KeyFiles;
import io.dormouse.file.PublicLine;
import io.dormouse.generate.ModPow;
import io.dormouse.generate.PairwiseConsistency;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.SshKey;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.tool.Programs;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RSA of 16384 bits stays within every limit that guards against hostile files. */
class LargestKeyTest {

    private static final byte[] NONE = {};

    /** Two primes that are short to write down; a key that anybody can make out of them is no secret. */
    private static final BigInteger P = BigInteger.valueOf(7).shiftLeft(8189).add(BigInteger.valueOf(423));

    private static final BigInteger Q = BigInteger.valueOf(3).shiftLeft(8190).add(BigInteger.valueOf(407));

    private final SshKey key;

    @TempDir
    Path directory;

    LargestKeyTest() throws KeyFormatException {
        key = new SshKey(RsaPrivateKey.fromPrimes(BigInteger.valueOf(65537), P, Q), "largest");
        assertEquals(16384, key.privateKey().publicKey().bits());
    }

    private byte[] write(PrivateKeyFormat format, byte[] passphrase) {
        return PrivateKeyFile.write(format, key, passphrase, Cost.DEFAULT, Drbg.fromSeed(new byte[48]));
    }

    @ParameterizedTest
    @EnumSource(PrivateKeyFormat.class)
    void everyFormatHoldsIt(PrivateKeyFormat format) throws KeyFormatException {
        byte[] file = write(format, "with a passphrase".getBytes());
        assertTrue(file.length < KeyFiles.MOST_BYTES / 10, "far from the limit");
        assertEquals(
                key.privateKey(),
                KeyFiles.parse(file).unlock("with a passphrase".getBytes()).privateKey());
    }

    @Test
    void puttygenAndSshKeygenAndOpensslReadIt() throws Exception {
        String line = PublicLine.write(key.privateKey().publicKey(), "largest");
        assertEquals(
                line,
                Programs.run("puttygen", file(PrivateKeyFormat.PPK3), "-L").line());
        assertEquals(
                line,
                Programs.run("ssh-keygen", "-y", "-f", file(PrivateKeyFormat.OPENSSH))
                        .line());
        assertEquals(
                "Modulus=" + P.multiply(Q).toString(16).toUpperCase(),
                Programs.run("openssl", "rsa", "-noout", "-modulus", "-in", file(PrivateKeyFormat.PKCS8))
                        .line());
    }

    private String file(PrivateKeyFormat format) throws Exception {
        Path file = Files.write(directory.resolve(format.name()), write(format, NONE));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }

    @Test
    void itSignsAndVerifies() {
        PairwiseConsistency.check(key.privateKey(), ModPow.JAVA);
    }
}
