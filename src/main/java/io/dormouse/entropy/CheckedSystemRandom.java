package io.dormouse.entropy;

import java.util.Arrays;

/**
 * A {@link SystemRandom} that refuses to work on a source which is missing, throws, or shows that it is broken.
 *
 * <p>Before first use 1,024 bytes pass the start-up tests of {@link HealthTests}. After that each longer answer is
 * compared with the one before it. A source that only pretends to be random passes all this; no test can tell. These
 * tests catch the accidents: a stub, an array that nobody filled, a cache.
 */
public final class CheckedSystemRandom implements SystemRandom {

    /** Answers shorter than this, in bytes, may be equal by chance: they are not compared. */
    private static final int COMPARED = 16;

    private final SystemRandom source;
    private byte[] last = new byte[0];

    /**
     * @param source the platform's source, or null where it has none
     * @throws NoRandomnessException when the source is missing or fails the start-up tests
     */
    public CheckedSystemRandom(SystemRandom source) throws NoRandomnessException {
        if (source == null) {
            throw new NoRandomnessException();
        }
        this.source = source;
        byte[] sample = new byte[HealthTests.SAMPLE];
        fill(sample);
        boolean healthy = HealthTests.pass(sample);
        Arrays.fill(sample, (byte) 0);
        if (!healthy) {
            throw new NoRandomnessException();
        }
    }

    @Override
    public void fill(byte[] out) throws NoRandomnessException {
        if (out.length > MAX_REQUEST) {
            throw new IllegalArgumentException("At most 65,536 bytes in one request, not " + out.length);
        }
        // Whatever was in the array must not pass for an answer.
        Arrays.fill(out, (byte) 0);
        try {
            source.fill(out);
        } catch (RuntimeException failure) {
            throw new NoRandomnessException(failure);
        }
        if (out.length >= COMPARED) {
            byte[] head = Arrays.copyOf(out, COMPARED);
            if (Arrays.equals(head, last) || HealthTests.repeats(out)) {
                throw new NoRandomnessException();
            }
            last = head;
        }
    }
}
