package io.dormouse.webdriver;

import java.awt.Robot;
import java.awt.event.KeyEvent;

/** Presses the keys that its arguments name, by the X server's own test extension: a program on it cannot tell them from a hand's. */
final class PressedKeys {
    private static final int BETWEEN = 50;

    private PressedKeys() {}

    public static void main(String[] names) throws Exception {
        Robot robot = new Robot();
        robot.setAutoDelay(BETWEEN);
        for (String name : names) {
            int key = KeyEvent.class.getField("VK_" + name).getInt(null);
            robot.keyPress(key);
            robot.keyRelease(key);
        }
    }
}
