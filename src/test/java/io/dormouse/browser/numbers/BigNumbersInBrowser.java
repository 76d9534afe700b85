package io.dormouse.browser.numbers;

import org.teavm.jso.JSBody;

/** Computes the lines in a browser and leaves them there. */
public final class BigNumbersInBrowser {

    private BigNumbersInBrowser() {}

    public static void main(String[] args) {
        leave(BigNumbers.lines());
    }

    @JSBody(params = "lines", script = "self.lines = lines;")
    private static native void leave(String lines);
}
