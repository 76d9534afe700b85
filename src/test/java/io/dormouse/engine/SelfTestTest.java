package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dormouse.generate.ModPow;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelfTestTest {

    @Test
    void everyAnswerIsRightHere() {
        assertEquals(Optional.empty(), SelfTest.failure(ModPow.JAVA));
        assertEquals(17, SelfTest.count());
    }

    @Test
    void aBrowserThatMultipliesWronglyIsNamed() {
        ModPow wrong =
                (base, exponent, modulus) -> base.modPow(exponent, modulus).xor(BigInteger.ONE.shiftLeft(1000));
        assertEquals(Optional.of("RSA in the browser's numbers"), SelfTest.failure(wrong));
    }

    @Test
    void aBrowserWhoseFermatTestIsWrongIsNamed() {
        for (boolean always : new boolean[] {false, true}) {
            assertEquals(
                    Optional.of("Fermat's test in the browser's numbers"), SelfTest.failure(new FixedFermat(always)));
        }
    }

    @Test
    void aBrowserThatThrowsIsNamed() {
        ModPow broken = (base, exponent, modulus) -> {
            throw new IllegalStateException();
        };
        assertEquals(Optional.of("RSA in the browser's numbers"), SelfTest.failure(broken));
    }
}
