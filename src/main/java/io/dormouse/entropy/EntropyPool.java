package io.dormouse.entropy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;

/**
 * Gathers what a person does and makes a seed of it together with the browser's own random numbers.
 *
 * <p>Every event goes whole into a SHA-512 transcript, whatever it is credited with. A seed may be taken at any time;
 * the pool goes on afterwards and later seeds hold the earlier events too.
 */
public final class EntropyPool {

    /** The credit at which the progress bar is full: the security strength of {@link Drbg}. */
    public static final int NEEDED_BITS = 256;

    /** Bytes of each seed. */
    public static final int SEED_BYTES = 64;

    private static final byte[] DOMAIN = "Dormouse seed, version 1\0".getBytes(StandardCharsets.US_ASCII);

    private final SHA512Digest transcript = new SHA512Digest();
    private EventCredit credit = new EventCredit();
    private int creditedBits;

    /** Adds one event. */
    public void add(InputEvent event) {
        transcript.update((byte) event.kind().ordinal());
        update(event.x());
        update(event.y());
        update(event.time());
        creditedBits += credit.judge(event);
    }

    /** The sum of all credits; it only grows, also beyond {@link #NEEDED_BITS}. */
    public int creditedBits() {
        return creditedBits;
    }

    /**
     * A new seed of {@link #SEED_BYTES} bytes: SHA-512 over a tag, 64 fresh bytes of the system's source and the
     * transcript of all events so far.
     *
     * <p>It does not ask for {@link #NEEDED_BITS}: whoever moves no mouse gets the browser's generator alone.
     *
     * @throws NoRandomnessException when the system's source fails; there is no seed without it
     */
    public byte[] seed(SystemRandom systemRandom) throws NoRandomnessException {
        byte[] system = new byte[64];
        byte[] events = new byte[64];
        try {
            systemRandom.fill(system);
            new SHA512Digest(transcript).doFinal(events, 0);

            SHA512Digest hash = new SHA512Digest();
            hash.update(DOMAIN, 0, DOMAIN.length);
            hash.update(system, 0, system.length);
            hash.update(events, 0, events.length);
            byte[] seed = new byte[SEED_BYTES];
            hash.doFinal(seed, 0);
            return seed;
        } finally {
            Arrays.fill(system, (byte) 0);
            Arrays.fill(events, (byte) 0);
        }
    }

    /** Forgets all events; the pool begins anew. */
    public void wipe() {
        transcript.reset();
        credit = new EventCredit();
        creditedBits = 0;
    }

    /** Each number takes 8 bytes, so that no two series of events write the same transcript. */
    private void update(double value) {
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            transcript.update((byte) (bits >>> shift));
        }
    }
}
