package io.dormouse.wizard;

import static io.dormouse.wizard.ForgetTimer.Due.ANNOUNCEMENT;
import static io.dormouse.wizard.ForgetTimer.Due.FORGETTING;
import static io.dormouse.wizard.ForgetTimer.Due.NOTHING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ForgetTimerTest {
    private static final double MINUTE = 60_000;

    private final ForgetTimer timer = new ForgetTimer();

    @Test
    void aKeyIsForgottenAfterHalfAnHourAndTwoMinutesWarning() {
        assertEquals(NOTHING, timer.at(MINUTE));
        assertEquals(NOTHING, timer.at(28.9 * MINUTE));
        assertEquals(ANNOUNCEMENT, timer.at(29 * MINUTE));
        assertTrue(timer.isAnnounced());
        assertEquals(NOTHING, timer.at(30.9 * MINUTE));
        assertEquals(FORGETTING, timer.at(31 * MINUTE));
        assertFalse(timer.isAnnounced());
    }

    @Test
    void whoeverWantsItLongerHasItLonger() {
        timer.at(MINUTE);
        timer.at(29 * MINUTE);

        timer.used(30 * MINUTE);

        assertFalse(timer.isAnnounced());
        assertEquals(NOTHING, timer.at(57 * MINUTE));
        assertEquals(ANNOUNCEMENT, timer.at(58 * MINUTE));
    }

    @Test
    void aMachineThatSleptAnnouncesFirst() {
        timer.at(MINUTE);

        assertEquals(ANNOUNCEMENT, timer.at(600 * MINUTE));
        assertEquals(NOTHING, timer.at(601 * MINUTE));
        assertEquals(FORGETTING, timer.at(602 * MINUTE));
    }
}
