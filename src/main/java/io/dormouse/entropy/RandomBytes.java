package io.dormouse.entropy;

/** Bytes nobody can predict; what key generation draws from. */
@FunctionalInterface
public interface RandomBytes {

    /**
     * Fills the whole array.
     *
     * @param out any length, also 0
     */
    void nextBytes(byte[] out);
}
