package io.dormouse.entropy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCreditTest {

    private final EntropyPool pool = new EntropyPool();

    @Test
    void aLivelyMouseEarnsTwoBitsAnEvent() {
        move(0, 0, 0);
        move(7, 3, 16);
        assertEquals(2, earnedBy(9, 20, 32));
        assertEquals(2, earnedBy(30, 18, 48));
    }

    @Test
    void theFirstPlaceEarnsNothing() {
        assertEquals(0, earnedBy(500, 400, 1000));
        assertEquals(0, earnedBy(507, 403, 1016), "a first step is no other step than the one before");
        assertEquals(2, earnedBy(509, 420, 1032));
    }

    @Test
    void aRestIsNoStep() {
        move(0, 0, 0);
        move(7, 3, 16);
        move(7, 3, 32);
        assertEquals(2, earnedBy(16, 23, 48));
    }

    @Test
    void stepsThatDifferByHalfAPixelAreOthers() {
        move(0, 0, 0);
        move(4, 0, 16);
        assertEquals(1, earnedBy(8, 0.5, 32));
        assertEquals(0, earnedBy(12, 1.49, 48));
    }

    @Test
    void aTurnOfLessThanSixTenthsOfADegreeIsNone() {
        // From 36.87 degrees on, 100 pixels and then 200.
        for (double degrees : new double[] {0.7, -0.7, 0.5, -0.5}) {
            EntropyPool fresh = new EntropyPool();
            double angle = Math.atan2(3, 4) + Math.toRadians(degrees);
            fresh.add(new InputEvent(InputEvent.Kind.POINTER, 0, 0, 0));
            fresh.add(new InputEvent(InputEvent.Kind.POINTER, 80, 60, 16));
            fresh.add(new InputEvent(
                    InputEvent.Kind.POINTER, 80 + 200 * Math.cos(angle), 60 + 200 * Math.sin(angle), 32));
            assertEquals(Math.abs(degrees) > 0.6 ? 2 : 0, fresh.creditedBits(), degrees + " degrees");
        }
    }

    @Test
    void onlyOneEventInTenMillisecondsEarns() {
        zigzag(0);
        assertEquals(0, earnedBy(300, 7, 109));
        assertEquals(2, earnedBy(310, 70, 110));
    }

    @Test
    void aThousandReportsASecondFillTheBarNoFasterThanAHundred() {
        for (int ms = 0; ms < 1000; ms++) {
            move(ms * ms % 1009, ms * ms * ms % 1009, ms);
        }
        assertTrue(pool.creditedBits() <= 200, "credited " + pool.creditedBits());
        assertTrue(pool.creditedBits() >= 150, "credited " + pool.creditedBits());
    }

    @Test
    void aClockThatGoesBackEarnsNothing() {
        zigzag(1000);
        assertEquals(0, earnedBy(300, 7, 900));
        assertEquals(0, earnedBy(310, 99, 1105));
    }

    @Test
    void restingAtOnePlaceEarnsNothing() {
        zigzag(0);
        for (int i = 0; i < 100; i++) {
            assertEquals(0, earnedBy(40, 35, 200 + i * 17.3));
        }
    }

    @Test
    void aStraightLineAtConstantStepsEarnsNothing() {
        for (int i = 0; i < 1000; i++) {
            move(1.1 * i, 0.7 * i, i * 16);
        }
        assertEquals(0, pool.creditedBits());
    }

    @Test
    void aStraightLineAtAnySpeedEarnsNothing() {
        for (int i = 0; i < 1000; i++) {
            move(i * i % 997 * 0.3, i * i % 997 * 0.9, i * 16);
        }
        assertEquals(0, pool.creditedBits());
    }

    @Test
    void anAxisThatKeepsItsStepEarnsNothingForItself() {
        for (int i = 0; i < 101; i++) {
            move(5 * i, i * i * i % 97, i * 16);
        }
        assertTrue(pool.creditedBits() <= 100, "credited " + pool.creditedBits());
        assertTrue(pool.creditedBits() >= 80, "credited " + pool.creditedBits());
    }

    @Test
    void aZigzagOfEqualStepsEarnsNothingMoreAfterAWhile() {
        for (int i = 0; i < 1000; i++) {
            move(10 * i, i % 2 * 20, i * 16);
        }
        assertTrue(pool.creditedBits() <= 12, "credited " + pool.creditedBits());
    }

    @Test
    void aSquareDrawnOverAndOverEarnsNothingMoreAfterAWhile() {
        double[][] corners = {{0, 0}, {100, 3}, {97, 90}, {5, 101}};
        for (int i = 0; i < 1000; i++) {
            move(corners[i % 4][0], corners[i % 4][1], i * 16);
        }
        assertTrue(pool.creditedBits() <= 32, "credited " + pool.creditedBits());
    }

    /** A minute of it, where 250 events of a hand fill the bar. */
    @ParameterizedTest
    @ValueSource(doubles = {10, 20, 40, 70, 100, 180, 300, 600})
    void aCircleDrawnByAScriptDoesNotFillTheBarAtAnySpeed(double radius) {
        for (double turn : new double[] {0.01, 0.02, 0.05, 0.095, 0.2, 0.4, 0.8, 1.5, 2.5}) {
            for (double phase : new double[] {0, 0.3, 1}) {
                EntropyPool fresh = new EntropyPool();
                for (int i = 0; i < 3750; i++) {
                    fresh.add(new InputEvent(
                            InputEvent.Kind.POINTER,
                            Math.round(500 + radius * Math.cos(phase + turn * i)),
                            Math.round(400 + radius * Math.sin(phase + turn * i)),
                            16 * i));
                }
                assertTrue(fresh.creditedBits() < 256, turn + " radians an event: " + fresh.creditedBits());
            }
        }
    }

    @Test
    void aStepEarnsThatMissesTheForeseenTurnByMoreThanRounding() {
        for (double miss : new double[] {0, 2.9, 3.1}) {
            EntropyPool fresh = new EntropyPool();
            // East, north, and west would be next.
            fresh.add(new InputEvent(InputEvent.Kind.POINTER, 100, 100, 0));
            fresh.add(new InputEvent(InputEvent.Kind.POINTER, 120, 100, 16));
            fresh.add(new InputEvent(InputEvent.Kind.POINTER, 120, 120, 32));
            int before = fresh.creditedBits();
            fresh.add(new InputEvent(InputEvent.Kind.POINTER, 100, 120 + miss, 48));
            assertEquals(miss > 3 ? 2 : 0, fresh.creditedBits() - before, miss + " pixels");
        }
    }

    @Test
    void fourKeysInTurnEarnNothingMoreAfterAWhile() {
        for (int i = 0; i < 1000; i++) {
            press("asdf".charAt(i % 4), i * 50);
        }
        assertEquals(23, pool.creditedBits());
    }

    @Test
    void aFingerEarnsLikeAMouse() {
        add(InputEvent.Kind.TOUCH, 0, 0, 0);
        add(InputEvent.Kind.TOUCH, 7, 3, 16);
        add(InputEvent.Kind.TOUCH, 9, 20, 32);
        assertEquals(2, pool.creditedBits());
        add(InputEvent.Kind.TOUCH, 9, 20, 48);
        assertEquals(2, pool.creditedBits());
    }

    @Test
    void eachKeyPressEarnsOneBit() {
        press('d', 0);
        press('o', 100);
        press('r', 200);
        assertEquals(3, pool.creditedBits());
    }

    @Test
    void aKeyHeldDownEarnsOnce() {
        for (int i = 0; i < 100; i++) {
            press('x', i * 33.1);
        }
        assertEquals(1, pool.creditedBits());
    }

    @Test
    void keysAndMouseShareTheRateLimit() {
        zigzag(0);
        int before = pool.creditedBits();
        press('a', 105);
        assertEquals(before, pool.creditedBits());
        press('a', 110);
        assertEquals(before + 1, pool.creditedBits());
    }

    @Test
    void aKeyIsNoPlace() {
        move(0, 0, 0);
        move(7, 3, 16);
        press('a', 32);
        assertEquals(2, earnedBy(9, 20, 48));
    }

    @Test
    void numbersThatAreNoneEarnNothing() {
        zigzag(0);
        assertEquals(0, earnedBy(Double.NaN, 5, 200));
        assertEquals(0, earnedBy(5, Double.POSITIVE_INFINITY, 300));
        assertEquals(0, earnedBy(5, 6, Double.NaN));
        assertEquals(0, earnedBy(5, 6, Double.NEGATIVE_INFINITY));
        assertEquals(2, earnedBy(310, 70, 400));
    }

    @Property(tries = 300)
    void noSeriesOfEventsEarnsMoreThanTwoBitsInTenMilliseconds(@ForAll @Size(max = 60) double[] numbers) {
        EntropyPool any = new EntropyPool();
        double now = 0;
        for (int i = 0; i + 2 < numbers.length; i += 3) {
            double wait = Math.abs(numbers[i + 2] % 25);
            now += Double.isNaN(wait) ? 0 : wait;
            any.add(new InputEvent(InputEvent.Kind.POINTER, numbers[i], numbers[i + 1], now));
        }
        assertTrue(any.creditedBits() <= 2 + 2 * now / 10);
    }

    /** Leaves the mouse at 40, 35 at 100 ms after the given time, with all of the credit that it could earn. */
    private void zigzag(double time) {
        move(0, 0, time);
        move(30, 5, time + 50);
        assertEquals(2, earnedBy(40, 35, time + 100));
    }

    private int earnedBy(double x, double y, double time) {
        int before = pool.creditedBits();
        move(x, y, time);
        return pool.creditedBits() - before;
    }

    private void move(double x, double y, double time) {
        add(InputEvent.Kind.POINTER, x, y, time);
    }

    private void press(char key, double time) {
        pool.add(InputEvent.key(key, time));
    }

    private void add(InputEvent.Kind kind, double x, double y, double time) {
        pool.add(new InputEvent(kind, x, y, time));
    }
}
