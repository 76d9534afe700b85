package io.dormouse.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys are values: two that say the same are the same, whatever their type, and no others are. */
class EqualityTest {

    @Test
    void aPublicKeyIsTheSameAsItsCopyAndAsNoOther() throws KeyFormatException {
        assertValues(publicKeys(), publicKeys());
    }

    @Test
    void aPrivateKeyIsTheSameAsItsCopyAndAsNoOther() {
        assertValues(privateKeys(), privateKeys());
    }

    @Test
    void aPublicKeyPrintsItsAlgorithm() throws KeyFormatException {
        for (PublicBlob key : publicKeys()) {
            assertTrue(key.toString().startsWith(key.algorithm()), key.algorithm());
        }
    }

    private static void assertValues(List<?> keys, List<?> copies) {
        for (int i = 0; i < keys.size(); i++) {
            assertNotSame(keys.get(i), copies.get(i));
            assertEquals(keys.get(i).hashCode(), copies.get(i).hashCode());
            for (int j = 0; j < copies.size(); j++) {
                assertEquals(i == j, keys.get(i).equals(copies.get(j)), keys.get(i) + " and " + copies.get(j));
            }
            assertFalse(keys.get(i).equals("a text"));
        }
        assertEquals(keys.size(), keys.stream().map(Object::hashCode).distinct().count());
    }

    private static List<PublicBlob> publicKeys() throws KeyFormatException {
        List<PublicBlob> keys = new ArrayList<>(PublicLines.keys(2));
        keys.add(SampleKeys.ed448(0).publicKey());
        keys.add(SampleKeys.ed448(1).publicKey());
        return keys;
    }

    private static List<PrivateKey> privateKeys() {
        List<PrivateKey> keys = new ArrayList<>();
        for (int seed = 0; seed < 2; seed++) {
            keys.add(SampleKeys.rsa(seed));
            keys.add(SampleKeys.dsa(seed));
            keys.add(SampleKeys.ed25519(seed));
            keys.add(SampleKeys.ed448(seed));
            for (EcdsaCurve curve : EcdsaCurve.values()) {
                keys.add(SampleKeys.ecdsa(curve, seed));
            }
        }
        return keys;
    }
}
