package io.dormouse.entropy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrbgTest {

    private static final byte[] SEED = numbered(64);

    /**
     * NIST CAVP, drbgvectors_no_reseed/HMAC_DRBG.rsp, [SHA-512]: entropy input, nonce and personalization string, which are
     * simply joined, and the first and last bytes of the second block of 256. COUNT = 0 and 1 without a personalization
     * string, COUNT = 0 and 1 with one.
     */
    @ParameterizedTest
    @CsvSource({
        "35049f389a33c0ecb1293238fd951f8ffd517dfde06041d32945b3e26914ba15f7328760be6168e6aa9fb54784989a11,"
                + "e76491b0260aacfded01ad39fbf1a66a88284caa5123368a2ad9330ee48335e3,"
                + "8987154fe9ecb052b3f0a256fcc30cc14572531c9628973639beda456f2bddf6",
        "4cc8214cd7e85a76bfa735bbbfce926c0323fc348de6c05ed1800c2c8f58c6b1001eb1f6b29b35242a3f8fa2e90003f4,"
                + "1efa15d644e1bdf34eade3ff2f5e9ca45203ccaa1e534ac9b4287a846b71292b,"
                + "6b136c6a5f6e9b0522b6019b7ba6af6cff99fda612e024867decd8c0c6fde2034",
        "73529bba71a3d4b4fcf9a7edeed269dbdc3748b90df68c0d00e245de54698c7722e2d6e24501212b6f058e7c54138007"
                + "e2cc19e31595d0e4de9e8bd3b236dec2d4b032c3dd5bf9891c284cd1bac67bdb,"
                + "1a73d58b7342c3c933e3ba15eedd8270988691c3794b45aa358570391571881c,"
                + "bacb3ce46c7c48464c9c29142fb35e7bc267ce852296ac042f9",
        "e72d696d4dcb41a42d89037487b3eb01d2ddcf0407e4daa0b8ff562461eb6f83b2b01fb9732601f3573c6831aef09ac3"
                + "8bbb235642f8caed49700463168ced9971a0204b981025bee41c72b76a965d51,"
                + "8e5cd2a91ea113072623b787ed37454fae2c1905a725be3b124bb243057794dd,"
                + "e4b36008cacaae024312fdf036a097f0fc1d3f9e75fe7cff74540"
    })
    void givesTheSecondBlockOfTheCavpVectors(String seed, String begins, String ends) {
        Drbg drbg = Drbg.fromSeed(HexFormat.of().parseHex(seed));
        draw(drbg, 256);
        String drawn = HexFormat.of().formatHex(draw(drbg, 256));
        assertTrue(drawn.startsWith(begins) && drawn.endsWith(ends), drawn);
    }

    @Test
    void agreesWithAnIndependentImplementation() {
        Drbg drbg = Drbg.fromSeed(SEED);
        ReferenceHmacDrbg reference = new ReferenceHmacDrbg(SEED);
        for (int length : new int[] {1, 63, 64, 65, 1000, 32768}) {
            assertArrayEquals(reference.generate(length), draw(drbg, length), length + " bytes");
        }
    }

    @Test
    void splitsALongDrawIntoRequestsOf32KiB() {
        ReferenceHmacDrbg reference = new ReferenceHmacDrbg(SEED);
        byte[] drawn = draw(Drbg.fromSeed(SEED), 70_000);
        assertArrayEquals(reference.generate(32768), Arrays.copyOfRange(drawn, 0, 32768));
        assertArrayEquals(reference.generate(32768), Arrays.copyOfRange(drawn, 32768, 65536));
        assertArrayEquals(reference.generate(4464), Arrays.copyOfRange(drawn, 65536, 70_000));
    }

    @Test
    void everyBitOfTheSeedChangesTheOutput() {
        byte[] expected = draw(Drbg.fromSeed(SEED), 32);
        for (int bit = 0; bit < SEED.length * 8; bit++) {
            byte[] flipped = SEED.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(Arrays.equals(expected, draw(Drbg.fromSeed(flipped), 32)), "bit " + bit);
        }
    }

    @Test
    void theCallersSeedIsNeitherKeptNorChanged() {
        byte[] seed = SEED.clone();
        Drbg drbg = Drbg.fromSeed(seed);
        assertArrayEquals(SEED, seed);
        Arrays.fill(seed, (byte) 0);
        assertArrayEquals(draw(Drbg.fromSeed(SEED), 64), draw(drbg, 64));
    }

    @Test
    void aShortSeedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Drbg.fromSeed(new byte[47]));
    }

    private static byte[] draw(Drbg drbg, int length) {
        byte[] out = new byte[length];
        drbg.nextBytes(out);
        return out;
    }

    private static byte[] numbered(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
