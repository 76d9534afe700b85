package io.dormouse.engine;

import io.dormouse.entropy.Drbg;
import io.dormouse.entropy.SystemRandom;
import io.dormouse.generate.ModPow;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Gesture;
import io.dormouse.protocol.Message;
import io.dormouse.protocol.Request;
import io.dormouse.protocol.SearchMessage;
import io.dormouse.protocol.SearchOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The making of a key that nobody hears of, while the user still chooses.
 *
 * <p>A browser compiles each function of WebAssembly when it is first called, and once more for speed when it is called a
 * lot; without a rehearsal that falls into the first key, and takes longer than a small key does. The tables of small
 * primes are made on the way.
 */
final class Rehearsal {

    /** Each one sieves afresh, for the largest primes that are usual. */
    private static final int SEARCHES = 3;

    private final Optional<Engine> engine;
    private final Searcher searcher;
    private int searches;
    private boolean over;

    private Rehearsal(Optional<Engine> engine, Searcher searcher) {
        this.engine = engine;
        this.searcher = searcher;
    }

    /** For a worker that will search. */
    static Rehearsal ofSearcher(ModPow modPow, DoubleSupplier milliseconds) {
        return new Rehearsal(Optional.empty(), new Searcher(modPow, milliseconds, SearchMessage::of));
    }

    /** For the worker that will make keys and search: its engine has tested itself by now. */
    static Rehearsal ofEngine(Engine waiting, Host host) {
        Optional<Engine> engine = waiting.understudy(new Unheard(host));
        engine.ifPresent(understudy -> {
            ask(understudy, new Request.Stir(List.of(new Gesture(Gesture.Kind.POINTER, 1, 2, 3))));
            ask(understudy, new Request.Generate("RSA", 2048, "rehearsal"));
        });
        return new Rehearsal(engine, new Searcher(host.browserPowers(), host::milliseconds, SearchMessage::of));
    }

    private static void ask(Engine understudy, Request request) {
        understudy.receive(Message.request(Message.of(request)));
    }

    /** Goes on for one turn; whether there is more. */
    boolean goOn() {
        if (over || engine.isPresent() && engine.get().work()) {
            return !over;
        }
        searcher.receive(
                SearchMessage.order(SearchMessage.of(new SearchOrder.Search(0, 4096, "PROBABLE", true, new byte[64]))));
        searcher.work();
        over = ++searches == SEARCHES;
        return !over;
    }

    /** The engine's own place, but that nobody is there. The numbers are known to all, and the browser's stay untouched. */
    private record Unheard(Host host) implements Host {

        @Override
        public SystemRandom random() {
            return Drbg.fromSeed(new byte[64])::nextBytes;
        }

        @Override
        public void answer(Answer answer) {
            Message.of(answer);
        }

        @Override
        public int searchers() {
            return 0;
        }

        @Override
        public void order(int searcher, SearchOrder order) {
            SearchMessage.of(order);
        }

        @Override
        public ModPow browserPowers() {
            return host.browserPowers();
        }

        @Override
        public double milliseconds() {
            return host.milliseconds();
        }
    }
}
