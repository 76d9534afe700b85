package io.dormouse.engine;

import io.dormouse.entropy.SystemRandom;
import io.dormouse.generate.ModPow;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.SearchOrder;
import java.util.function.Consumer;

/** A place with nothing but random numbers and somebody who listens. */
record Alone(SystemRandom random, Consumer<Answer> page) implements Host {

    @Override
    public void answer(Answer answer) {
        page.accept(answer);
    }

    @Override
    public int searchers() {
        return 0;
    }

    @Override
    public void order(int searcher, SearchOrder order) {
        throw new IllegalStateException("there is no other worker");
    }

    @Override
    public ModPow browserPowers() {
        return ModPow.JAVA;
    }

    @Override
    public double milliseconds() {
        return System.currentTimeMillis();
    }
}
