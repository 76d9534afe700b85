package io.dormouse.key;

/**
 * A fingerprint as a picture, drawn exactly as {@code ssh-keygen -lv} draws it.
 *
 * <p>OpenSSH has the method from "The drunken bishop" (Loss, Limmer, von Gernler, 2009): a walk by two bits a step on a
 * board of 17 by 9 squares, each shown by how often it was visited.
 */
public final class Randomart {

    private static final String VISITS = " .o+=*BOX@%&#/^";
    private static final char START = 'S';
    private static final char END = 'E';
    private static final int WIDTH = 17;
    private static final int HEIGHT = 9;

    private Randomart() {}

    /** Eleven lines with line feeds between them. */
    public static String draw(PublicBlob key, Fingerprint.Hash hash) {
        int[] visits = new int[WIDTH * HEIGHT];
        int start = HEIGHT / 2 * WIDTH + WIDTH / 2;
        int place = start;
        for (byte b : Fingerprint.bytes(key, hash)) {
            for (int shift = 0; shift < 8; shift += 2) {
                place = step(place, b >> shift);
                visits[place]++;
            }
        }
        StringBuilder picture = new StringBuilder(border(title(key)));
        for (int i = 0; i < visits.length; i++) {
            picture.append(i % WIDTH == 0 ? "\n|" : "");
            char often = VISITS.charAt(Math.min(visits[i], VISITS.length() - 1));
            picture.append(i == place ? END : i == start ? START : often);
            picture.append(i % WIDTH == WIDTH - 1 ? "|" : "");
        }
        return picture.append('\n').append(border("[" + hash + "]")).toString();
    }

    /** Along a diagonal; along the wall where the wall is in the way. */
    private static int step(int place, int bits) {
        int x = place % WIDTH + ((bits & 1) == 0 ? -1 : 1);
        int y = place / WIDTH + ((bits & 2) == 0 ? -1 : 1);
        return Math.max(0, Math.min(y, HEIGHT - 1)) * WIDTH + Math.max(0, Math.min(x, WIDTH - 1));
    }

    /** Where type and size do not fit, OpenSSH leaves out the size, and then what is too long for its buffer. */
    private static String title(PublicBlob key) {
        String type = OpenSshName.type(key);
        String title = "[" + type + " " + OpenSshName.bits(key) + "]";
        if (key.bits() == 0 || title.length() >= WIDTH) {
            title = "[" + type + "]";
        }
        return title.length() >= WIDTH ? title.substring(0, WIDTH - 1) : title;
    }

    private static String border(String title) {
        int left = (WIDTH - title.length()) / 2;
        return "+" + "-".repeat(left) + title + "-".repeat(WIDTH - left - title.length()) + "+";
    }
}
