package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.Refused;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What opening a PKCS#8 file may cost, as its own fields say: asked first, foretold, or refused before anything is done. */
class KeyDerivationCostTest {
    private static final byte[] SALT = new byte[16];

    @ParameterizedTest
    @CsvSource({
        "0, DAMAGED",
        "10000001, TOO_COSTLY",
        "2147483647, TOO_COSTLY",
        "2147483648, TOO_COSTLY",
        "99999999999999999999, TOO_COSTLY"
    })
    void roundsOfPbkdf2AreLimitedBeforeAnyIsDone(BigInteger rounds, KeyFormatException.Cause kind) {
        DerWriter fields = new DerWriter().octets(SALT).integer(rounds);
        Refused.as(kind, () -> KeyFiles.parse(ForgedPkcs8.derived(Pbkdf2.OID, fields)));
    }

    @Test
    void manyRoundsOfPbkdf2AreAskedFirst() throws KeyFormatException {
        assertTrue(pbkdf2(2_000_000).costWarning().isEmpty());
        assertTrue(pbkdf2(2_000_001).costWarning().get().contains("2000001 rounds"));
        assertTrue(pbkdf2(10_000_000).costWarning().isPresent());
    }

    private static KeyFile pbkdf2(int rounds) throws KeyFormatException {
        return KeyFiles.parse(
                ForgedPkcs8.derived(Pbkdf2.OID, new DerWriter().octets(SALT).integer(rounds)));
    }

    @ParameterizedTest
    @CsvSource({
        "1048577, 8, 1, TOO_COSTLY",
        "2097152, 8, 1, TOO_COSTLY",
        "2147483647, 1, 1, TOO_COSTLY",
        "99999999999, 99999999999, 99999999999, TOO_COSTLY",
        "16, 1025, 1, TOO_COSTLY",
        "16, 8, 17, TOO_COSTLY",
        "524288, 8, 16, TOO_COSTLY",
        "1048576, 8, 5, TOO_COSTLY",
        "0, 8, 1, DAMAGED",
        "1, 8, 1, DAMAGED",
        "1000, 8, 1, DAMAGED",
        "1024, 0, 1, DAMAGED",
        "1024, 8, 0, DAMAGED",
        "65536, 1, 1, DAMAGED"
    })
    void memoryOfScryptIsLimitedBeforeAnyIsTaken(
            BigInteger n, BigInteger r, BigInteger p, KeyFormatException.Cause kind) {
        DerWriter fields = new DerWriter().octets(SALT).integer(n).integer(r).integer(p);
        Refused.as(kind, () -> KeyFiles.parse(ForgedPkcs8.derived(Scrypt.OID, fields)));
    }

    @Test
    void muchMemoryForScryptIsAskedFirst() throws KeyFormatException {
        assertTrue(scrypt(1 << 18, 1).costWarning().isEmpty(), "256 MiB");
        assertTrue(scrypt(1 << 19, 1).costWarning().get().contains("512 MiB"));
        assertTrue(scrypt(1 << 20, 1).costWarning().get().contains("1024 MiB"));
    }

    /** Half a minute in a browser, though the memory is not much. */
    @Test
    void muchTimeForScryptIsAskedFirst() throws KeyFormatException {
        assertTrue(scrypt(1 << 18, 4).costWarning().isEmpty(), "1 GiB of work");
        assertTrue(scrypt(1 << 18, 5).costWarning().get().contains("5 passes"));
        assertTrue(scrypt(1 << 18, 16).costWarning().get().contains("a minute"));
    }

    private static KeyFile scrypt(int n, int p) throws KeyFormatException {
        return KeyFiles.parse(ForgedPkcs8.derived(
                Scrypt.OID, new DerWriter().octets(SALT).integer(n).integer(8).integer(p)));
    }

    /** OpenSSL's settings, and what OWASP asks for. */
    @ParameterizedTest
    @CsvSource({"16384, 1, false", "131072, 1, false", "131072, 2, true"})
    void slowScryptIsAnnounced(int n, int p, boolean slow) throws KeyFormatException {
        assertEquals(slow, scrypt(n, p).stretching().get().isSlow());
    }

    @ParameterizedTest
    @CsvSource({"2048, false", "300000, false", "600000, true"})
    void slowPbkdf2IsAnnounced(int rounds, boolean slow) throws KeyFormatException {
        assertEquals(slow, pbkdf2(rounds).stretching().get().isSlow());
        assertEquals(slow, Pkcs8.stretching(rounds).isSlow());
    }

    /** The time grows with the rounds, or with memory times p; the sample is of 10,000 rounds or 4 MiB. */
    @Test
    void aSampleSaysHowLargeAPartItIs() throws KeyFormatException {
        assertEquals(10_000 / 500_000.0, pbkdf2(500_000).stretching().get().sample());
        assertEquals(1, pbkdf2(9_999).stretching().get().sample());
        assertEquals(4 / 64.0, scrypt(1 << 16, 1).stretching().get().sample());
        assertEquals(4 / 64.0, scrypt(1 << 12, 16).stretching().get().sample());
        assertEquals(1 / 3.0, scrypt(2, 3).stretching().get().sample());
    }
}
