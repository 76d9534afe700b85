package io.dormouse.entropy;

/**
 * The random numbers of the platform: in a browser {@code crypto.getRandomValues}.
 *
 * <p>Use it through {@link CheckedSystemRandom}, which notices a source that is missing or visibly broken.
 */
@FunctionalInterface
public interface SystemRandom {

    /** What one request may ask for, in bytes (Web Cryptography API, {@code getRandomValues}). */
    int MAX_REQUEST = 65_536;

    /**
     * Fills the whole array.
     *
     * @param out at most {@link #MAX_REQUEST} bytes
     * @throws NoRandomnessException when the platform has no such source, or it fails
     */
    void fill(byte[] out) throws NoRandomnessException;
}
