package io.dormouse.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyWarningsTest {

    @ParameterizedTest
    @CsvSource({"512, broken", "1023, broken", "1024, too few", "2047, too few"})
    void aShortRsaKeyIsWarnedOf(int bits, String word) throws KeyFormatException {
        List<String> warnings = KeyWarnings.of(rsa(bits));
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains(word) && warnings.get(0).contains(bits + " bits"), warnings.get(0));
    }

    @Test
    void typesThatServersDoNotTakeAreWarnedOfAndOthersNot() throws KeyFormatException {
        assertTrue(KeyWarnings.of(SampleKeys.dsa(1).publicKey()).get(0).contains("DSA"));
        assertTrue(KeyWarnings.of(SampleKeys.ed448(1).publicKey()).get(0).contains("PuTTY"));
        assertEquals(List.of(), KeyWarnings.of(rsa(2048)));
        assertEquals(List.of(), KeyWarnings.of(SampleKeys.ed25519(1).publicKey()));
        assertEquals(List.of(), KeyWarnings.of(PublicLines.securityKey(1, "ssh:")));
    }

    @Test
    void aCertificateIsAsWeakAsItsKey() throws Exception {
        for (String line : PublicLines.certificates("-I", "id")) {
            PublicBlob certificate = PublicLines.key(line);
            assertEquals(KeyWarnings.of(certificate.plain()), KeyWarnings.of(certificate));
        }
    }

    @Test
    void aPortalThatNothingIsKnownOfTakesTheCommonTypes() throws Exception {
        for (EcdsaCurve curve : EcdsaCurve.values()) {
            assertAccepted(true, SampleKeys.ecdsa(curve, 1).publicKey());
        }
        assertAccepted(true, SampleKeys.ed25519(1).publicKey());
        assertAccepted(true, rsa(2048));
        assertAccepted(false, rsa(2047));
        assertAccepted(false, SampleKeys.dsa(1).publicKey());
        assertAccepted(false, SampleKeys.ed448(1).publicKey());
        assertAccepted(false, PublicLines.securityKey(1, "ssh:"));
        assertAccepted(false, PublicBlob.fromBlob(blob(BigInteger.ONE, 2048)));
        assertAccepted(
                false, PublicLines.key(PublicLines.certificates("-I", "id").get(0)));
        assertTrue(new AcceptedKeys(Set.of("ssh-dss"), 0)
                .whyNot(SampleKeys.dsa(1).publicKey())
                .isEmpty());
    }

    private static void assertAccepted(boolean accepted, PublicBlob key) {
        String reason = AcceptedKeys.GENERIC.whyNot(key).orElse("");
        assertEquals(accepted, reason.isEmpty(), key.algorithm() + ": " + reason);
        assertTrue(accepted || reason.endsWith("."), reason);
    }

    private static PublicBlob rsa(int bits) throws KeyFormatException {
        return PublicBlob.fromBlob(blob(BigInteger.valueOf(65537), bits));
    }

    private static byte[] blob(BigInteger e, int bits) {
        BigInteger n = BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
        return new WireWriter().string("ssh-rsa").mpint(e).mpint(n).toBytes();
    }
}
