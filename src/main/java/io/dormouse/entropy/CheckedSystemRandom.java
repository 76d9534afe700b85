package io.dormouse.entropy;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * A {@link SystemRandom} that refuses to work on a source which is missing, throws, or shows that it is broken.
 *
 * <p>Before first use 1,024 bytes pass the start-up tests of {@link HealthTests}. After that each longer answer is
 * compared with all before it. A source that only pretends to be random passes all this; no test can tell. These tests
 * catch the accidents: a stub, an array that nobody filled, a cache.
 *
 * <p>It is asked seldom: once at the start, and once for the seed of each key, file and suggested passphrase. So all answers
 * of a session can be remembered. Of each only a hash is, since the answers are in the seeds.
 */
public final class CheckedSystemRandom implements SystemRandom {

    /** Answers shorter than this, in bytes, may be equal by chance: they are not compared. */
    private static final int COMPARED = 16;

    /** Answers that are remembered; after so many the oldest make room. */
    static final int REMEMBERED = 1024;

    private final SystemRandom source;
    private final byte[][] seen = new byte[REMEMBERED][];
    private int answers;

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
            byte[] head = hashOfHead(out);
            if (wasSeen(head) || HealthTests.repeats(out)) {
                throw new NoRandomnessException();
            }
            seen[answers++ % REMEMBERED] = head;
        }
    }

    private static byte[] hashOfHead(byte[] answer) {
        SHA256Digest hash = new SHA256Digest();
        hash.update(answer, 0, COMPARED);
        byte[] head = new byte[hash.getDigestSize()];
        hash.doFinal(head, 0);
        return head;
    }

    private boolean wasSeen(byte[] head) {
        for (byte[] earlier : seen) {
            if (Arrays.equals(head, earlier)) {
                return true;
            }
        }
        return false;
    }
}
