package io.dormouse.entropy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Field;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CheckedSystemRandomTest {

    private static final SecureRandom SECURE = new SecureRandom();

    @Test
    void aGoodSourcePassesAThousandTimes() {
        assertDoesNotThrow(() -> {
            for (int i = 0; i < 1000; i++) {
                new CheckedSystemRandom(SECURE::nextBytes).fill(new byte[64]);
            }
        });
    }

    @Test
    void aMissingSourceIsRefusedWithASentenceForThePerson() {
        NoRandomnessException refusal = assertThrows(NoRandomnessException.class, () -> new CheckedSystemRandom(null));
        assertEquals(
                "This browser gives no secure random numbers (crypto.getRandomValues), "
                        + "so Dormouse will not make a key. Use another browser.",
                refusal.getMessage());
    }

    @Test
    void aThrowingSourceIsRefusedAndItsReasonKept() {
        RuntimeException quota = new RuntimeException("QuotaExceededError");
        NoRandomnessException refusal = assertThrows(
                NoRandomnessException.class,
                () -> new CheckedSystemRandom(out -> {
                    throw quota;
                }));
        assertSame(quota, refusal.getCause());
        assertEquals(new NoRandomnessException().getMessage(), refusal.getMessage());
    }

    @Test
    void aSourceThatFillsNothingIsRefused() {
        refuses(out -> {});
    }

    @Test
    void aConstantSourceIsRefused() {
        refuses(out -> Arrays.fill(out, (byte) 0xA5));
    }

    @Test
    void aCounterIsRefused() {
        refuses(out -> {
            for (int i = 0; i < out.length; i++) {
                out[i] = (byte) i;
            }
        });
    }

    @Test
    void aShortBlockOverAndOverIsRefused() {
        byte[] block = new byte[500];
        SECURE.nextBytes(block);
        refuses(out -> {
            for (int i = 0; i < out.length; i++) {
                out[i] = block[i % block.length];
            }
        });
    }

    @Test
    void aSourceThatIsMostlyZeroIsRefused() {
        // What CVE-2021-41117 made of its seeds: 97 of 100 bytes were 0.
        refuses(out -> {
            SECURE.nextBytes(out);
            for (int i = 0; i < out.length; i++) {
                if (SECURE.nextInt(100) < 97) {
                    out[i] = 0;
                }
            }
        });
    }

    @Test
    void aSourceThatFillsOnlyTheFirstHalfIsRefused() {
        refuses(out -> {
            byte[] half = new byte[out.length / 2];
            SECURE.nextBytes(half);
            System.arraycopy(half, 0, out, 0, half.length);
        });
    }

    @Test
    void aSourceOfHexDigitsIsRefused() {
        refuses(out -> {
            for (int i = 0; i < out.length; i++) {
                out[i] = (byte) "0123456789abcdef".charAt(SECURE.nextInt(16));
            }
        });
    }

    @Test
    void aSourceThatRepeatsItsAnswerIsRefusedAtTheNextDraw() throws NoRandomnessException {
        byte[] answer = new byte[HealthTests.SAMPLE];
        SECURE.nextBytes(answer);
        CheckedSystemRandom random = new CheckedSystemRandom(out -> System.arraycopy(answer, 0, out, 0, out.length));
        assertThrows(NoRandomnessException.class, () -> random.fill(new byte[64]));
    }

    @Test
    void aSourceThatGivesTwoAnswersInTurnIsRefusedAtTheThirdDraw() throws NoRandomnessException {
        byte[][] answers = new byte[2][64];
        SECURE.nextBytes(answers[0]);
        SECURE.nextBytes(answers[1]);
        int[] draws = {0};
        CheckedSystemRandom random = new CheckedSystemRandom(out -> {
            if (draws[0]++ == 0) {
                SECURE.nextBytes(out);
            } else {
                System.arraycopy(answers[draws[0] % 2], 0, out, 0, out.length);
            }
        });
        random.fill(new byte[64]);
        random.fill(new byte[64]);
        assertThrows(NoRandomnessException.class, () -> random.fill(new byte[64]));
    }

    @Test
    void anAnswerIsRememberedForAThousandDrawsAndMore() throws NoRandomnessException {
        byte[] answer = new byte[64];
        SECURE.nextBytes(answer);
        int[] draws = {0};
        CheckedSystemRandom random = new CheckedSystemRandom(out -> {
            if (draws[0]++ % CheckedSystemRandom.REMEMBERED == 1) {
                System.arraycopy(answer, 0, out, 0, out.length);
            } else {
                SECURE.nextBytes(out);
            }
        });
        for (int i = 0; i < CheckedSystemRandom.REMEMBERED; i++) {
            random.fill(new byte[64]);
        }
        assertThrows(NoRandomnessException.class, () -> random.fill(new byte[64]));
    }

    @Test
    void noByteOfAnAnswerIsKept() throws Exception {
        CheckedSystemRandom random = new CheckedSystemRandom(SECURE::nextBytes);
        byte[] answer = new byte[64];
        random.fill(answer);
        for (Field field : CheckedSystemRandom.class.getDeclaredFields()) {
            field.setAccessible(true);
            String kept = Arrays.deepToString(new Object[] {field.get(random)});
            String bytes = Arrays.toString(Arrays.copyOf(answer, 8));
            assertFalse(kept.contains(bytes.substring(1, bytes.length() - 1)), field.getName());
        }
    }

    @Test
    void aSourceThatDiesLaterIsRefusedThen() throws NoRandomnessException {
        int[] draws = {0};
        CheckedSystemRandom random = new CheckedSystemRandom(out -> {
            if (draws[0]++ < 2) {
                SECURE.nextBytes(out);
            }
        });
        random.fill(new byte[64]);
        byte[] left = new byte[64];
        Arrays.fill(left, (byte) 7);
        assertThrows(NoRandomnessException.class, () -> random.fill(left));
    }

    @Test
    void whatWasInTheArrayIsNoAnswer() throws NoRandomnessException {
        int[] draws = {0};
        CheckedSystemRandom random = new CheckedSystemRandom(out -> {
            if (draws[0]++ == 0) {
                SECURE.nextBytes(out);
            }
        });
        byte[] left = new byte[64];
        SECURE.nextBytes(left);
        assertThrows(NoRandomnessException.class, () -> random.fill(left));
    }

    @Test
    void sixteenBytesAreComparedWithTheLastOnesAndFifteenAreNot() throws NoRandomnessException {
        byte[] answer = new byte[HealthTests.SAMPLE];
        SECURE.nextBytes(answer);
        CheckedSystemRandom random = new CheckedSystemRandom(out -> System.arraycopy(answer, 0, out, 0, out.length));
        assertDoesNotThrow(() -> random.fill(new byte[15]));
        assertThrows(NoRandomnessException.class, () -> random.fill(new byte[16]));
    }

    @Test
    void theSampleOfTheStartIsWiped() throws NoRandomnessException {
        byte[][] handed = new byte[1][];
        new CheckedSystemRandom(out -> {
            SECURE.nextBytes(out);
            handed[0] = out;
        });
        assertEquals(HealthTests.SAMPLE, handed[0].length);
        assertEquals(0, new java.math.BigInteger(1, handed[0]).signum());
    }

    @Test
    void moreThanTheBrowserGivesAtOnceIsTheCallersMistake() throws NoRandomnessException {
        CheckedSystemRandom random = new CheckedSystemRandom(SECURE::nextBytes);
        assertDoesNotThrow(() -> random.fill(new byte[65_536]));
        assertThrows(IllegalArgumentException.class, () -> random.fill(new byte[65_537]));
    }

    private static void refuses(SystemRandom source) {
        assertThrows(NoRandomnessException.class, () -> new CheckedSystemRandom(source));
    }
}
