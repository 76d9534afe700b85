package io.dormouse.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ResiduesTest {

    @Test
    void areThoseOfBigIntegerForNumbersOfAllLengths() {
        for (int bytes = 1; bytes < 300; bytes += 7) {
            byte[] drawn = new byte[bytes];
            TestRandom.numbered(bytes).nextBytes(drawn);
            assertAgree(new BigInteger(1, drawn));
        }
    }

    @Test
    void areThoseOfBigIntegerWhereTheQuotientIsHardestToRound() {
        for (int bits = 39; bits < 2049; bits += 41) {
            assertAgree(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
            assertAgree(BigInteger.ONE.shiftLeft(bits));
        }
        BigInteger product = BigInteger.ONE;
        for (int divisor = Residues.LIMIT - 1; product.bitLength() < 2048; divisor--) {
            product = product.multiply(BigInteger.valueOf(divisor));
            assertAgree(product);
            assertAgree(product.subtract(BigInteger.ONE));
        }
        assertAgree(BigInteger.ZERO);
    }

    private static void assertAgree(BigInteger number) {
        Residues residues = new Residues(number);
        for (int divisor = 2; divisor < 50; divisor++) {
            assertAgree(number, residues, divisor);
        }
        for (int divisor = Residues.LIMIT - 1; divisor > Residues.LIMIT - 300; divisor--) {
            assertAgree(number, residues, divisor);
        }
        for (int divisor = 53; divisor < Residues.LIMIT; divisor += 9973) {
            assertAgree(number, residues, divisor);
        }
    }

    private static void assertAgree(BigInteger number, Residues residues, int divisor) {
        assertEquals(
                number.mod(BigInteger.valueOf(divisor)).intValue(), residues.by(divisor), number + " by " + divisor);
    }
}
