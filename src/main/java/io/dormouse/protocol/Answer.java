package io.dormouse.protocol;

/** What the engine tells the page; the public half, a file that was asked for, progress, and sentences. */
public sealed interface Answer {

    /** The engine runs and has seen that the browser's random numbers are there. */
    record Started() implements Answer {}

    /**
     * How full the entropy pool is.
     *
     * @param bits what the user's gestures were credited with so far
     * @param needed when the bar is full
     */
    record Stirred(int bits, int needed) implements Answer {}

    /**
     * How far the key is.
     *
     * @param fraction from 0 to 1; never less than before
     * @param candidatesPerSecond how fast all workers together test numbers for primes; 0 where nothing is known of it
     */
    record Progress(double fraction, double candidatesPerSecond) implements Answer {}

    /**
     * A new key is held.
     *
     * @param line the one-line public key for {@code authorized_keys}, without a line end
     * @param rfc4716 the same as an RFC 4716 file
     */
    record KeyReady(String algorithm, int bits, String comment, String line, String rfc4716, String sha256, String md5)
            implements Answer {}

    /** The private key file that was asked for, already read back and compared by the engine. */
    record FileReady(PrivateKeyFormat format, byte[] file) implements Answer {}

    /** Whether the file that the user picked holds the held key, and a sentence that says so. */
    record Checked(boolean same, String sentence) implements Answer {}

    /** A request failed for the reason that the sentence gives; the engine goes on and has lost nothing. */
    record Failed(String sentence) implements Answer {}

    /** The engine cannot work, for the reason that the sentence gives; it has to be started again. */
    record Broken(String sentence) implements Answer {}
}
