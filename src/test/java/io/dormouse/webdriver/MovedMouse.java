package io.dormouse.webdriver;

import java.awt.Robot;

/** Moves the mouse to the points that its arguments are, each as {@code x,y}: what {@link PressedKeys} is to the keyboard. */
final class MovedMouse {
    private static final int BETWEEN = 4;

    private MovedMouse() {}

    public static void main(String[] points) throws Exception {
        Robot robot = new Robot();
        robot.setAutoDelay(BETWEEN);
        for (String point : points) {
            String[] numbers = point.split(",");
            robot.mouseMove(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        }
    }
}
