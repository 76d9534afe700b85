package io.dormouse.generate;

import java.math.BigInteger;

/** The inverse of one large number modulo each small prime: where in a progression the multiples of that prime lie. */
final class SmallInverses {

    private final int[] inverses;

    /** @param number without a factor among the primes */
    SmallInverses(BigInteger number, SmallPrimes primes) {
        Residues residues = new Residues(number);
        int[] all = primes.all();
        inverses = new int[all.length];
        int[] rests = new int[4];
        int done = 0;
        for (; done + 4 <= all.length; done += 4) {
            residues.by(all, done, rests);
            for (int i = 0; i < 4; i++) {
                inverses[done + i] = inverse(rests[i], all[done + i]);
            }
        }
        for (; done < all.length; done++) {
            inverses[done] = inverse(residues.by(all[done]), all[done]);
        }
    }

    /** @param index of the prime among the small primes */
    int get(int index) {
        return inverses[index];
    }

    /**
     * Euclid's algorithm, which keeps track of one factor only.
     *
     * @param number 0 to prime - 1
     * @throws IllegalArgumentException for 0, which has no inverse
     */
    static int inverse(int number, int prime) {
        if (number == 0) {
            throw new IllegalArgumentException("A multiple of " + prime + " has no inverse modulo it");
        }
        int larger = prime;
        int smaller = number;
        int largersFactor = 0;
        int smallersFactor = 1;
        while (smaller != 1) {
            int quotient = larger / smaller;
            int rest = larger - quotient * smaller;
            int factor = largersFactor - quotient * smallersFactor;
            larger = smaller;
            smaller = rest;
            largersFactor = smallersFactor;
            smallersFactor = factor;
        }
        return smallersFactor < 0 ? smallersFactor + prime : smallersFactor;
    }
}
