package io.dormouse.engine;

import io.dormouse.entropy.Drbg;
import io.dormouse.entropy.SystemRandom;
import io.dormouse.generate.ModPow;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Message;
import io.dormouse.protocol.Request;
import io.dormouse.protocol.SearchMessage;
import io.dormouse.protocol.SearchOrder;
import io.dormouse.protocol.SearchReport;
import io.dormouse.tool.ProcessorTime;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An engine and its searchers on the JVM, taking turns as browser's workers would; messages cross as bytes. */
final class Machine implements Host {

    final List<Answer> answers = new ArrayList<>();
    final List<SearchOrder> orders = new ArrayList<>();
    final Engine engine;
    private final SystemRandom random;
    private final List<Searcher> searchers = new ArrayList<>();
    private final Deque<byte[]> reports = new ArrayDeque<>();
    private final int count;

    /**
     * @param seed what the browser's random numbers follow from
     * @param count searchers that the engine believes in
     * @param living how many of them really do anything
     */
    Machine(int seed, int count, int living) {
        random = browser(seed);
        this.count = count;
        for (int i = 0; i < living; i++) {
            searchers.add(
                    new Searcher(ModPow.JAVA, this::milliseconds, report -> reports.add(SearchMessage.of(report))));
        }
        engine = new Engine(this);
        engine.start();
    }

    /** Random numbers that follow from a seed. */
    static SystemRandom browser(int seed) {
        return Drbg.fromSeed(ByteBuffer.allocate(48).putInt(seed).array())::nextBytes;
    }

    /** Lets everybody work in turn until the engine has no more to do. */
    void run(Request request) {
        engine.receive(Message.request(Message.of(request)));
        while (engine.work()) {
            searchers.forEach(Searcher::work);
            deliver();
        }
        deliver();
    }

    private void deliver() {
        while (!reports.isEmpty()) {
            engine.heard(SearchMessage.report(reports.remove()));
        }
    }

    void report(SearchReport report) {
        reports.add(SearchMessage.of(report));
    }

    <T extends Answer> List<T> answers(Class<T> kind) {
        return answers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public SystemRandom random() {
        return random;
    }

    @Override
    public void answer(Answer answer) {
        answers.add(Message.answer(Message.of(answer)));
    }

    @Override
    public int searchers() {
        return count;
    }

    @Override
    public void order(int searcher, SearchOrder order) {
        byte[] message = SearchMessage.of(order);
        orders.add(SearchMessage.order(message));
        if (searcher < searchers.size()) {
            searchers.get(searcher).receive(SearchMessage.order(message));
        }
    }

    @Override
    public ModPow browserPowers() {
        return ModPow.JAVA;
    }

    @Override
    public double milliseconds() {
        return ProcessorTime.milliseconds();
    }
}
