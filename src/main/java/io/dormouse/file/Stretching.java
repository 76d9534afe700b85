package io.dormouse.file;

/** A key derivation that is slow on purpose, and shows how slow it is here by doing a little of it. */
public interface Stretching {

    /** Whether it takes so long, a second or so in a browser, that somebody who waits wants to see how far it is. */
    boolean isSlow();

    /**
     * Does a small part of the work, with nobody's passphrase, for somebody with a clock.
     *
     * @return how large a part of all the work that was, above 0
     */
    double sample();
}
