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
    private int candidates;

    SearchNews(Host host) {
        this.host = host;
        began = host.milliseconds();
        told = began;
    }

    @Override
    public void at(double nowAt) {
        fraction = nowAt;
    }

    void tested(int more) {
        candidates += more;
        double now = host.milliseconds();
        if (now - told >= INTERVAL) {
            told = now;
            host.answer(new Answer.Progress(fraction, candidates / (now - began) * 1000));
        }
    }
}
