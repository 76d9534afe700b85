package io.dormouse.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void aSecretDoesNotShowItself() {
        Secret secret = new Secret("hunter2".getBytes());
        assertEquals("Secret[***]", secret.toString());
        assertEquals(secret.hashCode(), new Secret("HUNTER2".getBytes()).hashCode());
    }

    @Test
    void noKeyShowsItsPrivateHalf() {
        for (PrivateKey key : SampleKeys.one()) {
            assertEquals("private half of " + key.publicKey(), key.toString());
        }
    }

    @Test
    void secretsAreEqualByContent() {
        assertEquals(new Secret(new byte[] {1, 2}), new Secret(new byte[] {1, 2}));
        assertNotEquals(new Secret(new byte[] {1, 2}), new Secret(new byte[] {1, 3}));
        assertNotEquals(new Secret(new byte[] {1, 2}), new Secret(new byte[] {1, 2, 0}));
    }

    @Test
    void aNumberIsHeldInItsShortestForm() {
        assertArrayEquals(
                new byte[] {(byte) 0x80},
                Secret.ofNumber(BigInteger.valueOf(128)).open());
        assertArrayEquals(
                new byte[] {1, 0}, Secret.ofNumber(BigInteger.valueOf(256)).open());
        assertEquals(
                BigInteger.valueOf(128),
                Secret.ofNumber(BigInteger.valueOf(128)).number());
        assertEquals(BigInteger.ZERO, Secret.ofNumber(BigInteger.ZERO).number());
        assertThrows(IllegalArgumentException.class, () -> Secret.ofNumber(BigInteger.valueOf(-1)));
    }

    @Test
    void aWipedSecretIsZerosAndIsNotGivenOut() {
        byte[] bytes = {1, 2, 3};
        Secret secret = new Secret(bytes);
        secret.wipe();
        assertArrayEquals(new byte[3], bytes);
        assertThrows(IllegalStateException.class, secret::open);
        assertThrows(IllegalStateException.class, secret::number);
    }

    @Test
    void aWipedKeyCannotBeUsed() {
        for (PrivateKey key : SampleKeys.one()) {
            key.wipe();
            if (key instanceof RsaPrivateKey rsa) {
                assertThrows(IllegalStateException.class, rsa.d()::open);
                assertThrows(IllegalStateException.class, rsa.p()::open);
                assertThrows(IllegalStateException.class, rsa.q()::open);
                assertThrows(IllegalStateException.class, rsa.iqmp()::open);
            } else if (key instanceof EcdsaPrivateKey ecdsa) {
                assertThrows(IllegalStateException.class, ecdsa.d()::open);
            } else if (key instanceof EddsaPrivateKey eddsa) {
                assertThrows(IllegalStateException.class, eddsa.seed()::open);
            } else if (key instanceof DsaPrivateKey dsa) {
                assertThrows(IllegalStateException.class, dsa.x()::open);
            }
        }
    }
}
