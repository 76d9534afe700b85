package io.dormouse.entropy.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.EntropyPool;
import io.dormouse.entropy.InputEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * How much min-entropy there is in recorded movements, by the estimators of SP 800-90B, and what they were credited with.
 *
 * <p>The traces are made by scripts (RecorderIT), so the figures of "mouse" and "finger" say what a model of a hand has,
 * not what a hand has. What they do show: the estimators find next to nothing in a script that draws a figure, and in a
 * hand that trembles by a pixel several times the credit. Positions alone are looked at; time is credited with nothing.
 */
class EntropyStudyTest {

    private static final Path TRACES = Path.of("src/test/resources/io/dormouse/entropy/study");

    /** Credited events before an estimate says anything. */
    private static final int ENOUGH = 500;

    private static final Map<String, Study> STUDIES = new TreeMap<>();

    /**
     * @param events how many there are
     * @param credited how many of them earned something
     * @param bits what they earned together
     * @param estimates min-entropy for each credited event
     */
    private record Study(int events, int credited, int bits, Map<String, Double> estimates) {

        double entropy() {
            return estimates.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElse(0);
        }

        double creditedEach() {
            return bits / (double) Math.max(1, credited);
        }
    }

    private static synchronized Study study(String name) {
        return STUDIES.computeIfAbsent(name, EntropyStudyTest::studied);
    }

    /** Events are taken ten milliseconds apart, so that each may earn: the rate limit is no matter here. */
    private static Study studied(String name) {
        EntropyPool pool = new EntropyPool();
        List<Integer> samples = new ArrayList<>();
        List<InputEvent> events = events(name);
        InputEvent before = events.get(0);
        double stepX = 0;
        double stepY = 0;
        int credited = 0;
        for (int i = 0; i < events.size(); i++) {
            InputEvent event = events.get(i);
            int earned = pool.creditedBits();
            pool.add(new InputEvent(event.kind(), event.x(), event.y(), 10.0 * i));
            double changeX = event.x() - before.x() - stepX;
            double changeY = event.y() - before.y() - stepY;
            stepX = event.x() - before.x();
            stepY = event.y() - before.y();
            before = event;
            if (pool.creditedBits() > earned) {
                credited++;
                samples.add(
                        event.kind() == InputEvent.Kind.KEY
                                ? (int) event.x() & 0xFF
                                : (int) Math.round(changeX) & 15 | (int) Math.round(changeY) << 4 & 0xF0);
            }
        }
        int[] bytes = samples.stream().mapToInt(Integer::intValue).toArray();
        return new Study(
                events.size(),
                credited,
                pool.creditedBits(),
                credited < ENOUGH ? Map.of() : Estimators.all(bytes, 256));
    }

    private static List<InputEvent> events(String name) {
        List<InputEvent> events = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(TRACES.resolve(name + ".csv"))) {
                String[] field = line.split(",");
                events.add(new InputEvent(
                        InputEvent.Kind.values()[Integer.parseInt(field[0])],
                        Double.parseDouble(field[1]),
                        Double.parseDouble(field[2]),
                        Double.parseDouble(field[3])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    @Test
    void aHandHasWellMoreThanItIsCreditedWith() {
        for (String name : List.of("mouse", "finger")) {
            Study hand = study(name);
            assertTrue(hand.entropy() > 1.5 * hand.creditedEach(), name + ": " + hand);
        }
    }

    @Test
    void keysHaveWellMoreThanTheyAreCreditedWith() {
        Study keys = study("keys");
        assertEquals(1, keys.creditedEach());
        assertTrue(keys.entropy() > 1.5, "keys: " + keys);
    }

    @Test
    void aLineEarnsNothing() {
        assertTrue(study("line").bits() < 64, () -> "line: " + study("line"));
    }

    @Test
    void aCircleOfThreeThousandEventsDoesNotFillTheBar() {
        assertTrue(study("circle").bits() < 256, () -> "circle: " + study("circle"));
    }

    @Test
    void aHandFillsTheBarInLessThanThreeHundredEvents() {
        for (String name : List.of("mouse", "finger")) {
            Study hand = study(name);
            assertTrue(256.0 * hand.events() / hand.bits() < 300, name + ": " + hand);
        }
    }

    @AfterAll
    static void print() {
        System.out.println("Min-entropy of movements in bits for each credited event (SP 800-90B, 6.3):");
        STUDIES.forEach((name, study) -> {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%-7s %5d events, %5d credited with %4.2f each; lowest estimate %4.2f (",
                    name,
                    study.events(),
                    study.credited(),
                    study.creditedEach(),
                    study.entropy()));
            study.estimates().forEach((by, bits) -> line.append(String.format(Locale.ROOT, " %s %.2f", by, bits)));
            System.out.println(line.append(" )"));
        });
    }
}
