package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.generate.ModPow;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class FasterFermatTest {
    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(521).subtract(BigInteger.ONE);
    private static final BigInteger COMPOSITE = PRIME.subtract(BigInteger.TWO);
    private static final BigInteger LONGER_PRIME = BigInteger.ONE.shiftLeft(607).subtract(BigInteger.ONE);

    private final Deque<Double> firstTakes = new ArrayDeque<>();
    private final Deque<Double> secondTakes = new ArrayDeque<>();
    private double now;
    private int byFirst;
    private int bySecond;

    private final ModPow first = new ModPow() {
        @Override
        public BigInteger modPow(BigInteger base, BigInteger exponent, BigInteger modulus) {
            return base.modPow(exponent, modulus);
        }

        @Override
        public boolean passesFermat(BigInteger number) {
            byFirst++;
            now += firstTakes.isEmpty() ? 1 : firstTakes.remove();
            return ModPow.super.passesFermat(number);
        }
    };

    private boolean second(BigInteger number) {
        bySecond++;
        now += secondTakes.isEmpty() ? 1 : secondTakes.remove();
        return ModPow.JAVA.passesFermat(number);
    }

    private final FasterFermat fermat = new FasterFermat(first, this::second, () -> now);

    private void test(BigInteger number, int times) {
        for (int i = 0; i < times; i++) {
            fermat.passesFermat(number);
        }
    }

    @Test
    void theFirstThreeOfALengthAreTestedInBothWaysTheOthersInTheFaster() {
        firstTakes.addAll(List.of(5.0, 5.0, 5.0));
        secondTakes.addAll(List.of(9.0, 9.0, 4.0));
        test(PRIME, 10);
        assertEquals(3, byFirst);
        assertEquals(10, bySecond);
    }

    @Test
    void theFirstWayStaysWhereItIsFaster() {
        firstTakes.addAll(List.of(50.0, 3.0, 50.0));
        secondTakes.addAll(List.of(4.0, 4.0, 4.0));
        test(PRIME, 10);
        assertEquals(10, byFirst);
        assertEquals(3, bySecond);
    }

    @Test
    void eachLengthHasItsOwnContest() {
        firstTakes.addAll(List.of(2.0, 2.0, 2.0, 2.0, 2.0, 2.0));
        secondTakes.addAll(List.of(1.0, 1.0, 1.0, 3.0, 3.0, 3.0));
        test(PRIME, 3);
        test(LONGER_PRIME, 3);
        byFirst = 0;
        test(PRIME, 7);
        assertEquals(0, byFirst);
        test(LONGER_PRIME, 7);
        assertEquals(7, byFirst);
    }

    @Test
    void aCoarseClockThatSeesNoDifferenceTakesTheSecond() {
        firstTakes.addAll(Collections.nCopies(3, 0.0));
        secondTakes.addAll(Collections.nCopies(3, 0.0));
        test(PRIME, 4);
        assertEquals(3, byFirst);
    }

    @Test
    void bothWaysAnswerRightly() {
        for (int i = 0; i < 5; i++) {
            assertTrue(fermat.passesFermat(PRIME));
            assertFalse(fermat.passesFermat(COMPOSITE));
        }
        assertEquals(BigInteger.valueOf(4), fermat.modPow(BigInteger.TWO, BigInteger.TWO, PRIME));
    }

    @Test
    void aSecondWayThatDisagreesOnceIsNotBelievedAgain() {
        FasterFermat faulty = new FasterFermat(
                first,
                number -> {
                    bySecond++;
                    return true;
                },
                () -> now);
        for (int i = 0; i < 10; i++) {
            assertFalse(faulty.passesFermat(COMPOSITE));
            assertTrue(faulty.passesFermat(LONGER_PRIME));
        }
        assertEquals(1, bySecond);
    }
}
