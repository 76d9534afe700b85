package io.dormouse.entropy;

/**
 * How many bits each event is credited with: few, so that the bar asks for real movement.
 *
 * <p>PuTTYgen measured 5.7 bits for a mouse event and credits 2, at most one event in 10 ms (windows/puttygen.c, for
 * gaming mice that report 1,000 times a second). Here the two bits are one for each axis, earned when the step along
 * that axis is another than the step before. So rest, a straight line and a constant speed earn nothing: they are what
 * a script, a drag along a window's edge or a stuck device look like. So does a circle: a step that turns as far as the
 * step before did, at the same speed, was foreseen and earns nothing. Time itself is credited with nothing, because
 * browsers round it. What is left is watched by {@link EventHealth}, for scripts that do more than go straight.
 *
 * <p>How much entropy there really is in recorded movements, EntropyStudyTest says.
 */
final class EventCredit {

    /** Milliseconds in which at most one event is credited. */
    static final double RATE_LIMIT = 10;

    /** CSS pixels; steps that differ by less are the same step, so that rounding of fractions earns nothing. */
    private static final double SAME_STEP = 0.5;

    /** The square of the sine of 0.6 degrees; a smaller turn is no turn. */
    private static final double STRAIGHT = 1e-4;

    /**
     * CSS pixels by which a step must miss the one that constant turning foresees. Rounding to whole pixels alone makes it
     * miss by 1.3 on each axis (the standard deviation of four roundings with the weights 1, 3, 3 and 1).
     */
    private static final double FORESEEN = 3;

    private final EventHealth places = new EventHealth(2);
    private final EventHealth keys = new EventHealth(1);

    private double judgedAt = Double.NEGATIVE_INFINITY;
    private boolean placed;
    private double lastX;
    private double lastY;
    private double lastStepX;
    private double lastStepY;
    private double earlierStepX;
    private double earlierStepY;
    private double lastKey = Double.NaN;

    /** The bits for the next event, 0 to 2. Events are judged in the order in which they are given. */
    int judge(InputEvent event) {
        if (!Double.isFinite(event.x()) || !Double.isFinite(event.y()) || !Double.isFinite(event.time())) {
            return 0;
        }
        if (event.time() - judgedAt < RATE_LIMIT) {
            return 0;
        }
        judgedAt = event.time();
        return event.kind() == InputEvent.Kind.KEY ? key(event.x()) : place(event.x(), event.y());
    }

    /** A key held down repeats itself: only another key than the last one tells something. */
    private int key(double key) {
        int bits = key == lastKey ? 0 : 1;
        lastKey = key;
        return bits > 0 && keys.passes(Double.doubleToLongBits(key)) ? bits : 0;
    }

    private int place(double x, double y) {
        if (!placed) {
            placed = true;
            lastX = x;
            lastY = y;
            return 0;
        }
        double stepX = x - lastX;
        double stepY = y - lastY;
        if (stepX == 0 && stepY == 0) {
            return 0;
        }
        boolean foreseen = straightOn(stepX, stepY) || turnsOn(stepX, stepY);
        int bits = foreseen ? 0 : changed(stepX, lastStepX) + changed(stepY, lastStepY);
        if (bits > 0 && !places.passes(change(stepX, lastStepX) << 32 | change(stepY, lastStepY) & 0xFFFFFFFFL)) {
            bits = 0;
        }
        lastX = x;
        lastY = y;
        earlierStepX = lastStepX;
        earlierStepY = lastStepY;
        lastStepX = stepX;
        lastStepY = stepY;
        return bits;
    }

    private boolean straightOn(double stepX, double stepY) {
        double cross = stepX * lastStepY - stepY * lastStepX;
        double step = stepX * stepX + stepY * stepY;
        double lastStep = lastStepX * lastStepX + lastStepY * lastStepY;
        return cross * cross <= STRAIGHT * step * lastStep;
    }

    /** Whether it turns from the last step as that turned from the one before, at the last step's speed. */
    private boolean turnsOn(double stepX, double stepY) {
        double length = Math.hypot(lastStepX, lastStepY) * Math.hypot(earlierStepX, earlierStepY);
        if (length == 0) {
            return false;
        }
        double cosine = (lastStepX * earlierStepX + lastStepY * earlierStepY) / length;
        double sine = (lastStepY * earlierStepX - lastStepX * earlierStepY) / length;
        double missX = stepX - (lastStepX * cosine - lastStepY * sine);
        double missY = stepY - (lastStepX * sine + lastStepY * cosine);
        return missX * missX + missY * missY < FORESEEN * FORESEEN;
    }

    /** In the steps in which changes are told apart. */
    private static long change(double step, double lastStep) {
        return Math.round((step - lastStep) / SAME_STEP);
    }

    private static int changed(double step, double lastStep) {
        return Math.abs(step - lastStep) >= SAME_STEP ? 1 : 0;
    }
}
