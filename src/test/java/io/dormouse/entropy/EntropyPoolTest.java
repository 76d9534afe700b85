package io.dormouse.entropy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntropyPoolTest {

    private static final SystemRandom COUNTING = out -> {
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) i;
        }
    };

    private static final List<InputEvent> EVENTS = List.of(
            new InputEvent(InputEvent.Kind.POINTER, 10.25, 20.5, 1000.125),
            new InputEvent(InputEvent.Kind.POINTER, 10.25, 20.5, 1000.125),
            new InputEvent(InputEvent.Kind.TOUCH, 300, 400, 1016.6),
            InputEvent.key(65, 1100),
            new InputEvent(InputEvent.Kind.POINTER, 0, -0.0, 0));

    @Test
    void theSameInputsGiveTheSameSeed() throws Exception {
        assertEquals(seed(EVENTS, COUNTING), seed(EVENTS, COUNTING));
    }

    @Test
    void theSeedIsTheHashThatTheDocumentationNames() throws Exception {
        java.security.MessageDigest sha512 = java.security.MessageDigest.getInstance("SHA-512");
        java.nio.ByteBuffer event = java.nio.ByteBuffer.allocate(25);
        event.put((byte) 1).putDouble(1.5).putDouble(-2).putDouble(1000);
        byte[] transcript = sha512.digest(event.array());
        sha512.update("Dormouse seed, version 1\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        byte[] system = new byte[64];
        COUNTING.fill(system);
        sha512.update(system);
        assertEquals(
                HexFormat.of().formatHex(sha512.digest(transcript)),
                seed(List.of(new InputEvent(InputEvent.Kind.TOUCH, 1.5, -2, 1000)), COUNTING));
    }

    @Test
    void everyBitOfTheSystemsRandomBytesChangesTheSeed() throws Exception {
        Set<String> seeds = new HashSet<>();
        for (int bit = 0; bit < 512; bit++) {
            int flipped = bit;
            seeds.add(seed(EVENTS, out -> {
                COUNTING.fill(out);
                assertEquals(64, out.length);
                out[flipped / 8] ^= (byte) (1 << flipped % 8);
            }));
        }
        seeds.add(seed(EVENTS, COUNTING));
        assertEquals(513, seeds.size());
    }

    @Test
    void everyByteOfEveryFieldOfEveryEventChangesTheSeed() throws Exception {
        Set<String> seeds = new HashSet<>(Set.of(seed(EVENTS, COUNTING)));
        int changes = 1;
        for (int i = 0; i < EVENTS.size(); i++) {
            InputEvent event = EVENTS.get(i);
            for (int shift = 0; shift < 64; shift += 8) {
                seeds.add(seedWith(i, new InputEvent(event.kind(), flip(event.x(), shift), event.y(), event.time())));
                seeds.add(seedWith(i, new InputEvent(event.kind(), event.x(), flip(event.y(), shift), event.time())));
                seeds.add(seedWith(i, new InputEvent(event.kind(), event.x(), event.y(), flip(event.time(), shift))));
                changes += 3;
            }
            for (InputEvent.Kind kind : InputEvent.Kind.values()) {
                if (kind != event.kind()) {
                    seeds.add(seedWith(i, new InputEvent(kind, event.x(), event.y(), event.time())));
                    changes++;
                }
            }
        }
        // Events 0 and 1 are equal, but changing the one or the other is not the same history.
        assertEquals(changes, seeds.size());
    }

    /** Of 512 bits about 256: less than 180 or more than 332 is seen once in 10^11 times. */
    @Test
    void oneBitOfAnyInputChangesAboutHalfOfTheSeed() throws Exception {
        BigInteger seed = new BigInteger(seed(EVENTS, COUNTING), 16);
        for (int bit = 0; bit < 512; bit++) {
            int flipped = bit;
            assertHalfDiffers(seed, seed(EVENTS, out -> {
                COUNTING.fill(out);
                out[flipped / 8] ^= (byte) (1 << flipped % 8);
            }));
        }
        for (int i = 0; i < EVENTS.size(); i++) {
            InputEvent event = EVENTS.get(i);
            for (int shift = 0; shift < 64; shift++) {
                assertHalfDiffers(
                        seed,
                        seedWith(i, new InputEvent(event.kind(), flip(event.x(), shift), event.y(), event.time())));
                assertHalfDiffers(
                        seed,
                        seedWith(i, new InputEvent(event.kind(), event.x(), flip(event.y(), shift), event.time())));
                assertHalfDiffers(
                        seed,
                        seedWith(i, new InputEvent(event.kind(), event.x(), event.y(), flip(event.time(), shift))));
            }
            for (InputEvent.Kind kind : InputEvent.Kind.values()) {
                if (kind != event.kind()) {
                    assertHalfDiffers(seed, seedWith(i, new InputEvent(kind, event.x(), event.y(), event.time())));
                }
            }
        }
    }

    private static void assertHalfDiffers(BigInteger seed, String other) {
        int differing = seed.xor(new BigInteger(other, 16)).bitCount();
        assertTrue(differing > 180 && differing < 332, differing + " bits of 512 differ");
    }

    @Test
    void leavingOutAnySingleEventChangesTheSeed() throws Exception {
        Set<String> seeds = new HashSet<>(Set.of(seed(EVENTS, COUNTING)));
        for (int i = 1; i < EVENTS.size(); i++) {
            List<InputEvent> fewer = new ArrayList<>(EVENTS);
            fewer.remove(i);
            seeds.add(seed(fewer, COUNTING));
        }
        assertEquals(EVENTS.size(), seeds.size());
    }

    @Test
    void anEventThatEarnsNothingStillChangesTheSeed() throws Exception {
        EntropyPool pool = new EntropyPool();
        InputEvent event = new InputEvent(InputEvent.Kind.POINTER, Double.NaN, 1, 1);
        pool.add(event);
        assertEquals(0, pool.creditedBits());
        assertTrue(!seed(List.of(), COUNTING).equals(seed(List.of(event), COUNTING)));
    }

    @Test
    void thePoolGoesOnAfterASeed() throws Exception {
        EntropyPool interrupted = new EntropyPool();
        for (InputEvent event : EVENTS) {
            interrupted.add(event);
            interrupted.seed(COUNTING);
        }
        assertEquals(seed(EVENTS, COUNTING), HexFormat.of().formatHex(interrupted.seed(COUNTING)));
    }

    @Test
    void twoSeedsOfOnePoolDrawFreshBytesFromTheSystem() throws Exception {
        byte[] counter = {0};
        SystemRandom fresh = out -> out[0] = counter[0]++;
        EntropyPool pool = new EntropyPool();
        String first = HexFormat.of().formatHex(pool.seed(fresh));
        assertTrue(!first.equals(HexFormat.of().formatHex(pool.seed(fresh))));
    }

    @Test
    void aWipedPoolIsAsGoodAsANewOne() throws Exception {
        EntropyPool wiped = new EntropyPool();
        List<InputEvent> walk = walk();
        walk.forEach(wiped::add);
        int credited = wiped.creditedBits();

        wiped.wipe();

        assertEquals(0, wiped.creditedBits());
        assertEquals(seed(List.of(), COUNTING), HexFormat.of().formatHex(wiped.seed(COUNTING)));
        walk.forEach(wiped::add);
        assertEquals(credited, wiped.creditedBits());
    }

    private static List<InputEvent> walk() {
        List<InputEvent> events = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            events.add(new InputEvent(InputEvent.Kind.POINTER, i * i % 997, i * i * i % 997, i * 16));
        }
        return events;
    }

    @Test
    void theSystemsBytesAreWipedAlsoWhenThereWereNotEnough() {
        byte[][] handed = new byte[1][];
        assertThrows(NoRandomnessException.class, () -> new EntropyPool().seed(out -> {
            COUNTING.fill(out);
            handed[0] = out;
            throw new NoRandomnessException();
        }));
        assertArrayEquals(new byte[64], handed[0]);
    }

    @Test
    void theSystemsBytesAreWipedWhenTheSeedIsMade() throws Exception {
        byte[][] handed = new byte[1][];
        new EntropyPool().seed(out -> {
            COUNTING.fill(out);
            handed[0] = out;
        });
        assertArrayEquals(new byte[64], handed[0]);
    }

    @Test
    void noAmountOfMovementReplacesTheSystem() {
        EntropyPool pool = new EntropyPool();
        walk().forEach(pool::add);
        assertTrue(pool.creditedBits() >= EntropyPool.NEEDED_BITS);
        NoRandomnessException refusal = new NoRandomnessException();
        assertSame(
                refusal,
                assertThrows(
                        NoRandomnessException.class,
                        () -> pool.seed(out -> {
                            throw refusal;
                        })));
    }

    @Test
    void aSeedFeedsTheGenerator() throws Exception {
        byte[] seed = new EntropyPool().seed(COUNTING);
        byte[] first = new byte[32];
        Drbg.fromSeed(seed).nextBytes(first);
        byte[] again = new byte[32];
        Drbg.fromSeed(new EntropyPool().seed(COUNTING)).nextBytes(again);
        assertArrayEquals(first, again);
    }

    private static String seedWith(int index, InputEvent event) throws NoRandomnessException {
        List<InputEvent> changed = new ArrayList<>(EVENTS);
        changed.set(index, event);
        return seed(changed, COUNTING);
    }

    private static double flip(double value, int shift) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) ^ 1L << shift);
    }

    private static String seed(List<InputEvent> events, SystemRandom random) throws NoRandomnessException {
        EntropyPool pool = new EntropyPool();
        events.forEach(pool::add);
        return HexFormat.of().formatHex(pool.seed(random));
    }
}
