package io.dormouse.protocol;

import java.util.List;

/** What the engine tells the page; the public half, a file that was asked for, progress, and sentences. */
public sealed interface Answer {

    /** The engine runs and has seen that the browser's random numbers are there. */
    record Started() implements Answer {}

    /**
     * The engine has computed what it knows the answers of, and all were right.
     *
     * @param answers how many
     * @param milliseconds how long it took
     */
    record SelfTested(int answers, double milliseconds) implements Answer {}

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
     * @param secondsToGo how long it takes from here at this rate, with average luck
     */
    record Progress(double fraction, double candidatesPerSecond, double secondsToGo) implements Answer {}

    /**
     * A passphrase is being stretched into keys, which makes guesses slow; the answer to the request comes after that.
     *
     * @param seconds that it will take, as far as can be foreseen
     */
    record Deriving(double seconds) implements Answer {}

    /**
     * A key is held: a new one, one that was unlocked, or the same with another comment.
     *
     * @param notes sentences about what was remarkable on the way, such as what was mended
     */
    record KeyReady(PublicHalf key, List<String> notes) implements Answer {}

    /**
     * What the file is that was opened.
     *
     * @param description as a person would say it: {@code "PuTTY private key, version 3"}
     * @param forPutty whether PuTTY takes the file as it is
     * @param forSsh whether ssh does
     * @param encrypted whether {@link Request.Unlock} needs a passphrase
     * @param warning what unlocking would cost, where that is unusual; else empty
     * @param notes sentences about what was remarkable, such as what was mended
     */
    record Opened(
            String description, boolean forPutty, boolean forSsh, boolean encrypted, String warning, List<String> notes)
            implements Answer {}

    /** The file that was opened does not open with this passphrase; another one may be tried. */
    record WrongPassphrase(String sentence) implements Answer {}

    /** A passphrase drawn for the user, who may take it or not. */
    record Suggested(String passphrase) implements Answer {}

    /** The private key file that was asked for, already read back and compared by the engine. */
    record FileReady(PrivateKeyFormat format, byte[] file) implements Answer {}

    /**
     * Whether the file that the user picked holds the held key.
     *
     * @param cause the name of a {@code KeyFormatException.Cause} where it does not, empty where it holds another key
     * @param sentence why it does not, in English words; else empty
     */
    record Checked(boolean same, String cause, String sentence) implements Answer {}

    /** The portal's challenge, signed, as {@code ssh-keygen -Y verify} takes it. */
    record Proved(String proof) implements Answer {}

    /**
     * What a pasted text is.
     *
     * @param cause the name of a {@code KeyFormatException.Cause} where it is no public key, and then nothing is said but
     *     the sentence; else empty
     * @param sentence the same in English words
     * @param type of an ordinary key, with its size: {@code "RSA 3072"}; else empty
     * @param description what it is, in English words
     * @param comment empty where there is none
     * @param facts further lines about it: what a certificate allows
     * @param mended what had to be mended
     * @param warnings what speaks against using it
     * @param line the clean one-line form, empty where there is none
     */
    record Inspected(
            String cause,
            String sentence,
            String type,
            String description,
            String comment,
            List<String> facts,
            List<String> mended,
            List<String> warnings,
            String line,
            String sha256,
            String md5,
            String randomart)
            implements Answer {}

    /**
     * A request failed; the engine goes on and has lost nothing.
     *
     * @param cause the name of a {@code KeyFormatException.Cause}, or empty where it was no file's fault
     * @param sentence what happened and what to do, in English
     */
    record Failed(String cause, String sentence) implements Answer {}

    /** The engine cannot work, for the reason that the sentence gives; it has to be started again. */
    record Broken(String sentence) implements Answer {}

    /** The held key is overwritten: the worker may be ended. */
    record Forgotten() implements Answer {}
}
