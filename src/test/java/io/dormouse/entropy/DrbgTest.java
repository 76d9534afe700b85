package io.dormouse.entropy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DrbgTest {

    private static final byte[] SEED = numbered(64);

    /** NIST CAVP drbgvectors_no_reseed/HMAC_DRBG.rsp, [SHA-512], no personalization, COUNT = 0: entropy input, nonce. */
    private static final String CAVP_SEED =
            "35049f389a33c0ecb1293238fd951f8ffd517dfde06041d32945b3e26914ba15" + "f7328760be6168e6aa9fb54784989a11";

    private static final String CAVP_RETURNED = "e76491b0260aacfded01ad39fbf1a66a88284caa5123368a2ad9330ee48335e3"
            + "c9c9ba90e6cbc9429962d60c1a6661edcfaa31d972b8264b9d4562cf18494128"
            + "a092c17a8da6f3113e8a7edfcd4427082bd390675e9662408144971717303d8d"
            + "c352c9e8b95e7f35fa2ac9f549b292bc7c4bc7f01ee0a577859ef6e82d79ef23"
            + "892d167c140d22aac32b64ccdfeee2730528a38763b24227f91ac3ffe47fb115"
            + "38e435307e77481802b0f613f370ffb0dbeab774fe1efbb1a80d01154a9459e7"
            + "3ad361108bbc86b0914f095136cbe634555ce0bb263618dc5c367291ce082551"
            + "8987154fe9ecb052b3f0a256fcc30cc14572531c9628973639beda456f2bddf6";

    @Test
    void givesTheSecondBlockOfTheCavpVector() {
        Drbg drbg = Drbg.fromSeed(HexFormat.of().parseHex(CAVP_SEED));
        draw(drbg, 256);
        assertEquals(CAVP_RETURNED, HexFormat.of().formatHex(draw(drbg, 256)));
    }

    @Test
    void agreesWithAnIndependentImplementationAlsoAfterReseeding() {
        Drbg drbg = Drbg.fromSeed(SEED);
        ReferenceHmacDrbg reference = new ReferenceHmacDrbg(SEED);
        for (int length : new int[] {1, 63, 64, 65, 0, 1000, 32768}) {
            if (length > 0) {
                assertArrayEquals(reference.generate(length), draw(drbg, length), length + " bytes");
            } else {
                byte[] second = numbered(48);
                drbg.reseed(second);
                reference.reseed(second);
            }
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
    void everyByteOfALaterSeedChangesTheOutput() {
        byte[] expected = reseeded(SEED);
        for (int i = 0; i < SEED.length; i++) {
            byte[] flipped = SEED.clone();
            flipped[i] ^= 0x40;
            assertFalse(Arrays.equals(expected, reseeded(flipped)), "byte " + i);
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
        Drbg drbg = Drbg.fromSeed(SEED);
        assertThrows(IllegalArgumentException.class, () -> drbg.reseed(new byte[47]));
    }

    @Test
    void aWipedGeneratorGivesNothing() {
        Drbg drbg = Drbg.fromSeed(SEED);
        drbg.wipe();
        assertThrows(IllegalStateException.class, () -> draw(drbg, 1));
        assertThrows(IllegalStateException.class, () -> drbg.reseed(SEED));
    }

    private static byte[] reseeded(byte[] seed) {
        Drbg drbg = Drbg.fromSeed(SEED);
        drbg.reseed(seed);
        return draw(drbg, 32);
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
