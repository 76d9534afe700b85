package io.dormouse.engine;

import io.dormouse.generate.Progress;
import io.dormouse.protocol.Answer;

/** Tells the page how a search goes: not after each candidate, since drawing the page would take time from the search. */
final class SearchNews implements Progress {
    private static final double INTERVAL = 50;

    private final Host host;
    private final double began;
    private double told;
    private double fraction;
    private double tests;

    SearchNews(Host host) {
        this.host = host;
        began = host.milliseconds();
        told = began;
    }

    @Override
    public void at(double nowAt) {
        fraction = nowAt;
    }

    /**
     * @param more in tests of numbers of full length
     * @param expected how many more there will be on average
     */
    void tested(double more, double expected) {
        tests += more;
        double now = host.milliseconds();
        if (now - told >= INTERVAL) {
            told = now;
            double rate = tests / (now - began) * 1000;
            host.answer(new Answer.Progress(fraction, rate, expected / rate));
        }
    }
}
