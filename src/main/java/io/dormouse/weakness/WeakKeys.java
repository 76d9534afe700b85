package io.dormouse.weakness;

import io.dormouse.generate.ModPow;
import io.dormouse.key.EcdsaPublicKey;
import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPublicKey;
import io.dormouse.key.PublicBlob;
import io.dormouse.key.RsaPublicKey;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Finds out whether the private half of a key can be worked out from its public half by one of the known ways. */
public final class WeakKeys {

    /** Below it a signature can be forged for programs that check the padding badly (Bleichenbacher 2006). */
    private static final int SMALLEST_SOUND_EXPONENT = 17;

    /** Windows and many devices take no larger public exponent. */
    private static final int COMMON_EXPONENT_BITS = 32;

    /** In bits; for larger ones it would take seconds. */
    private static final int LARGEST_RAISED_TO_POWERS = 4096;

    private static final String ANYONE = " Anyone can work out its private half. Make a new key.";

    private WeakKeys() {}

    /**
     * A sentence for each weakness that was found; empty for a key with none of them, which is no proof that it is strong.
     *
     * <p>In a browser it takes some tenths of a second at most, for an RSA key of 16384 bits as well.
     *
     * @param key of any type; a certificate is as weak as the key in it
     * @param modPow for exponents of some thousand bits
     */
    public static List<String> of(PublicBlob key, ModPow modPow) {
        List<String> found = new ArrayList<>();
        PublicBlob plain = key.plain();
        if (PublishedKeys.contains(plain)) {
            found.add(
                    "The private half of this key was published: it comes with a device or a program, and everybody has"
                            + " it. Make a new key.");
        } else if (plain instanceof RsaPublicKey rsa) {
            modulus(rsa.e(), rsa.n(), modPow, found);
            exponent(rsa.e(), found);
        } else if (plain instanceof EcdsaPublicKey ecdsa && GuessableKeys.contain(ecdsa)) {
            found.add("The private half of this ECDSA key is a number that is tried first of all." + ANYONE);
        } else if (plain instanceof EddsaPublicKey ed25519 && ed25519.curve() == EddsaCurve.ED25519) {
            if (GuessableKeys.contain(ed25519)) {
                found.add(
                        "The private half of this Ed25519 key is a row of bytes that is tried first of all." + ANYONE);
            } else if (!GuessableKeys.isMultipleOfBase(ed25519)) {
                found.add(
                        "This Ed25519 key is a point that no private key has: signatures for it can be forged. Make a new"
                                + " key.");
            }
        }
        return List.copyOf(found);
    }

    /** Of the ways that lead to the factors the first is enough: the others would say the same again. */
    private static void modulus(BigInteger e, BigInteger n, ModPow modPow, List<String> found) {
        int factor = SmallFactors.leastOf(n);
        if (factor != 0) {
            found.add("The modulus of this RSA key can be divided by " + factor + "." + ANYONE);
        } else if (ClosePrimes.found(n)) {
            found.add("The two primes of this RSA key are too much alike (Fermat's factorisation)." + ANYONE);
        } else if (Roca.found(n)) {
            found.add(
                    "This RSA key comes from a faulty chip (ROCA, CVE-2017-15361), as in smart cards and TPMs of 2012 to"
                            + " 2017: its private half can be worked out at some cost. Make a new key.");
        } else if (SmallPrivateExponent.found(e, n)) {
            found.add("The private exponent of this RSA key is too small (Wiener's attack)." + ANYONE);
        } else if (n.bitLength() <= LARGEST_RAISED_TO_POWERS && modPow.passesFermat(n)) {
            found.add("The modulus of this RSA key is a prime itself instead of a product of two." + ANYONE);
        } else if (n.bitLength() <= LARGEST_RAISED_TO_POWERS && PollardPMinusOne.found(n, modPow)) {
            found.add("A prime of this RSA key is one more than a product of small numbers (Pollard's p-1)." + ANYONE);
        } else if (BitPattern.found(n)) {
            found.add(
                    "The modulus of this RSA key shows a pattern that no random number has: the program that made it is"
                            + " faulty. Make a new key.");
        }
    }

    private static void exponent(BigInteger e, List<String> found) {
        if (e.bitLength() > COMMON_EXPONENT_BITS) {
            found.add("The public exponent of this RSA key has " + e.bitLength()
                    + " bits: many programs take no more than " + COMMON_EXPONENT_BITS + ". Make a new key.");
        } else if (e.intValue() > 0 && e.intValue() < SMALLEST_SOUND_EXPONENT) {
            found.add("The public exponent of this RSA key is " + e
                    + ", so small that signatures can be forged for programs that check them badly. Make a new key.");
        }
    }
}
