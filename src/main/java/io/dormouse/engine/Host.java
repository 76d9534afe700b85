package io.dormouse.engine;

import io.dormouse.entropy.SystemRandom;
import io.dormouse.generate.ModPow;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.SearchOrder;

/** What the engine needs of the place where it runs. */
public interface Host {

    /** {@code crypto.getRandomValues}. */
    SystemRandom random();

    /** Tells the page; a file in the answer is overwritten where it travels as a copy. */
    void answer(Answer answer);

    /** How many other workers can search for primes; they may be slow to start, or never do. */
    int searchers();

    /** Tells another worker, if it still lives. */
    void order(int searcher, SearchOrder order);

    /** Modular exponentiation by the browser's big numbers. */
    ModPow browserPowers();

    /** Time from any beginning, in milliseconds and parts of them. */
    double milliseconds();
}
