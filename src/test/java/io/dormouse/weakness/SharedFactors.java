package io.dormouse.weakness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Finds the moduli that have a factor in common with another one, all at once (D. J. Bernstein, How to find smooth parts). */
final class SharedFactors {

    private SharedFactors() {}

    /** The moduli that share; each modulus is multiplied into one product, and the product reduced modulo its square. */
    static List<BigInteger> of(List<BigInteger> moduli) {
        List<List<BigInteger>> tree = new ArrayList<>();
        for (List<BigInteger> row = moduli; ; row = paired(row)) {
            tree.add(row);
            if (row.size() == 1) {
                break;
            }
        }
        List<BigInteger> remainders = tree.get(tree.size() - 1);
        for (int depth = tree.size() - 2; depth >= 0; depth--) {
            List<BigInteger> row = tree.get(depth);
            List<BigInteger> next = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                next.add(remainders.get(i / 2).mod(row.get(i).pow(2)));
            }
            remainders = next;
        }
        List<BigInteger> sharing = new ArrayList<>();
        for (int i = 0; i < moduli.size(); i++) {
            BigInteger n = moduli.get(i);
            if (!remainders.get(i).divide(n).gcd(n).equals(BigInteger.ONE)) {
                sharing.add(n);
            }
        }
        return sharing;
    }

    private static List<BigInteger> paired(List<BigInteger> row) {
        List<BigInteger> products = new ArrayList<>();
        for (int i = 0; i < row.size(); i += 2) {
            products.add(i + 1 < row.size() ? row.get(i).multiply(row.get(i + 1)) : row.get(i));
        }
        return products;
    }
}
