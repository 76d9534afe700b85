package io.dormouse.key;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicBlobTest {

    @Test
    void whatIsReadHasTheBytesItWasReadFrom() throws KeyFormatException {
        for (PublicBlob key : PublicLines.keys(3)) {
            byte[] blob = key.blob();
            assertEquals(key, PublicBlob.fromBlob(blob));
            assertArrayEquals(blob, PublicBlob.fromBlob(blob).blob());
            assertEquals(key, PublicBlob.startOf(Arrays.copyOf(blob, blob.length + 5)));
            Refused.as(TRAILING_DATA, () -> PublicBlob.fromBlob(Arrays.copyOf(blob, blob.length + 1)));
            Refused.as(DAMAGED, () -> PublicBlob.fromBlob(Arrays.copyOf(blob, blob.length - 1)));
        }
    }

    @Test
    void aSecurityKeyTellsItsApplication() throws KeyFormatException {
        SecurityKey key = assertInstanceOf(SecurityKey.class, PublicLines.securityKey(1, "ssh:work"));
        assertEquals("ssh:work", key.application());
        assertEquals(SampleKeys.ed25519(1).publicKey(), key.publicKey());
        assertEquals(255, key.bits());
        assertEquals(256, PublicLines.ecdsaSecurityKey(1, "ssh:").bits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh-mldsa44-ed25519@openssh.com",
                "ssh-xmss@openssh.com",
                "ssh-xmss-cert-v01@openssh.com",
                "ssh-ed448-cert-v01@openssh.com",
                "some-type@example.com",
                "x509v3-ssh-rsa"
            })
    void aTypeOfOtherProgramsIsNamed(String algorithm) throws KeyFormatException {
        byte[] blob = new WireWriter().string(algorithm).string("whatever").toBytes();
        UnhandledKey key = assertInstanceOf(UnhandledKey.class, PublicBlob.fromBlob(blob));
        assertTrue(key.why().contains(algorithm), key.why());
        assertEquals(algorithm, key.algorithm());
        assertEquals(0, key.bits());
        assertArrayEquals(blob, key.blob());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh-rsb", "<b>@x.y", "a@b", "@a.b", "abc@.b", "AAA@a.b", "x@@a.b", ""})
    void aTypeThatCannotExistIsDamage(String algorithm) {
        byte[] blob = new WireWriter().string(algorithm).string("whatever").toBytes();
        Refused.as(DAMAGED, () -> PublicBlob.fromBlob(blob));
    }

    @ParameterizedTest
    @CsvSource({"1, 1024, 1", "0, 1024, even", "65536, 1024, even", "65537, 511, 511 bits", "65537, 16385, 16385 bits"})
    void numbersThatNoProgramShouldTakeAreSaidAndStillHaveAFingerprint(int e, int bits, String word)
            throws KeyFormatException {
        BigInteger n = BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
        byte[] blob = new WireWriter()
                .string("ssh-rsa")
                .mpint(BigInteger.valueOf(e))
                .mpint(n)
                .toBytes();
        UnhandledKey key = assertInstanceOf(UnhandledKey.class, PublicBlob.fromBlob(blob));
        assertTrue(key.why().contains(word), key.why());
        assertEquals(bits, key.bits());
        assertArrayEquals(blob, key.blob());
        assertEquals(List.of(key.why()), KeyWarnings.of(key));
        assertEquals("RSA", OpenSshName.type(key));
    }

    @Test
    void anyChangedByteGivesAKeyOrASentence() throws Exception {
        Random random = new Random(5);
        List<String> lines = PublicLines.certificates("-I", "id", "-n", "me", "-O", "force-command=x");
        for (String line : lines) {
            byte[] blob = PublicLines.key(line).blob();
            for (int i = 0; i < 2000; i++) {
                byte[] changed = blob.clone();
                changed[random.nextInt(blob.length)] ^= (byte) (1 << random.nextInt(8));
                try {
                    assertArrayEquals(changed, PublicBlob.fromBlob(changed).blob());
                } catch (KeyFormatException e) {
                    assertTrue(e.getMessage().endsWith("."), e.getMessage());
                }
            }
        }
    }
}
