package io.dormouse.engine;

import io.dormouse.entropy.CheckedSystemRandom;
import io.dormouse.entropy.Drbg;
import io.dormouse.entropy.EntropyPool;
import io.dormouse.entropy.InputEvent;
import io.dormouse.entropy.NoRandomnessException;
import io.dormouse.entropy.SystemRandom;
import io.dormouse.generate.KeyGenerator;
import io.dormouse.generate.PrimeMethod;
import io.dormouse.generate.SuggestedPassphrase;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.KeySpec;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.SshKey;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Gesture;
import io.dormouse.protocol.Request;
import io.dormouse.protocol.SearchReport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Answers the page's requests and holds the private key, which leaves it only in a file that the user asked for.
 *
 * <p>One request is worked on at a time, but the search for primes of an RSA key goes on between them, as long as somebody
 * calls {@link #work}. Cancel is the page ending all workers, and the key with them.
 */
public final class Engine {
    private final Host host;
    private final Consumer<Answer> page;
    private final EntropyPool pool = new EntropyPool();
    private final SearchPool searchPool;
    private final Expectation expectation;
    private SystemRandom random;
    private boolean selfTested;
    private OpenedFile opened;
    private SshKey key;

    /** The comment of the key in the making. */
    private String comment;

    /** An engine without other workers or a browser's arithmetic, as on the JVM. */
    public Engine(SystemRandom random, Consumer<Answer> page) {
        this(new Alone(random, page));
    }

    public Engine(Host host) {
        this(host, new SearchPool(host));
    }

    private Engine(Host host, SearchPool searchPool) {
        this.host = host;
        this.page = host::answer;
        this.searchPool = searchPool;
        this.expectation = new Expectation(host);
    }

    /** Says {@link Answer.Started}, or {@link Answer.Broken} where the browser has no secure random numbers. */
    public void start() {
        try {
            random = new CheckedSystemRandom(host.random());
            page.accept(new Answer.Started());
        } catch (NoRandomnessException e) {
            page.accept(new Answer.Broken(e.getMessage()));
        }
    }

    /**
     * Answers a request, the first one only after the self-test, and overwrites what is secret in it. To forget needs no
     * test, and is never refused.
     */
    public void receive(Request request) {
        try {
            if (request instanceof Request.Forget) {
                wipe();
                page.accept(new Answer.Forgotten());
            } else {
                selfTest();
                attempt(() -> answer(request));
            }
        } finally {
            request.wipe();
        }
    }

    /** Hears another worker. */
    public void heard(SearchReport report) {
        attempt(() -> {
            if (report instanceof SearchReport.Broken) {
                stopForWrongAnswer(FermatTrial.NAME);
            } else {
                searchPool.heard(report).ifPresent(this::made);
            }
        });
    }

    /**
     * One that makes a key in another place, and need not find out again what this one knows: that everything is computed
     * rightly here, and what is best done how. Empty where this one has stopped.
     */
    Optional<Engine> understudy(Host place) {
        if (random == null) {
            return Optional.empty();
        }
        Engine other = new Engine(place, new SearchPool(place, searchPool.browserWins()));
        other.selfTested = true;
        other.start();
        return Optional.of(other);
    }

    /** Does a little of what there is to do beside answering, a few milliseconds' worth; whether there is more. */
    public boolean work() {
        if (selfTest()) {
            return true;
        }
        attempt(() -> searchPool.work().ifPresent(this::made));
        return searchPool.busy();
    }

    /**
     * Tests itself, if it has not; whether it did so now. It is not part of the start, which it would delay: no request is
     * answered before it has passed.
     */
    private boolean selfTest() {
        if (selfTested || random == null) {
            return false;
        }
        selfTested = true;
        double began = host.milliseconds();
        Optional<String> failure = SelfTest.failure(host.browserPowers());
        if (failure.isPresent()) {
            stopForWrongAnswer(failure.get());
        } else {
            page.accept(new Answer.SelfTested(SelfTest.count(), host.milliseconds() - began));
        }
        return true;
    }

    private void stopForWrongAnswer(String what) {
        stop("Dormouse tested itself and failed: " + what + " comes out wrong in this browser, or this page is"
                + " damaged. No key is made. Load the page again, or use another browser.");
    }

    /** For good: the key is gone, and whatever is asked later finds no answer. */
    private void stop(String sentence) {
        wipe();
        random = null;
        page.accept(new Answer.Broken(sentence));
    }

    private void attempt(Task task) {
        if (random == null) {
            return; // Broken has been said.
        }
        try {
            task.run();
        } catch (KeyFormatException e) {
            page.accept(new Answer.Failed(e.kind().name(), e.getMessage()));
        } catch (NoRandomnessException e) {
            stop(e.getMessage());
        } catch (RuntimeException e) {
            searchPool.end();
            page.accept(
                    new Answer.Failed("", "Something went wrong inside Dormouse, so this was not done. Try again."));
        }
    }

    private interface Task {
        void run() throws KeyFormatException, NoRandomnessException;
    }

    private void answer(Request request) throws KeyFormatException, NoRandomnessException {
        if (request instanceof Request.Stir stir) {
            stir(stir);
        } else if (request instanceof Request.Generate generate) {
            generate(generate);
        } else if (request instanceof Request.Open open) {
            open(open);
        } else if (request instanceof Request.Unlock unlock) {
            unlock(unlock);
        } else if (request instanceof Request.Rename rename) {
            hold(new SshKey(held().privateKey(), rename.comment()), List.of());
        } else if (request instanceof Request.SavePrivateKey save) {
            PrivateKeyFile.expect(save, expectation);
            byte[] file = PrivateKeyFile.write(save.format(), held(), save.passphrase(), save.cost(), drbg());
            page.accept(new Answer.FileReady(save.format(), file));
        } else if (request instanceof Request.CheckFile check) {
            page.accept(PrivateKeyFile.check(held(), check.file(), check.passphrase(), expectation));
        } else if (request instanceof Request.Suggest suggest) {
            page.accept(new Answer.Suggested(SuggestedPassphrase.draw(suggest.words(), drbg())));
        } else if (request instanceof Request.Prove prove) {
            page.accept(new Answer.Proved(Proof.of(held().privateKey(), prove.challenge())));
        } else if (request instanceof Request.Inspect inspect) {
            page.accept(Inspection.of(inspect.text(), searchPool.fasterPowers()));
        }
    }

    private void stir(Request.Stir stir) {
        for (Gesture gesture : stir.gestures()) {
            InputEvent.Kind kind = InputEvent.Kind.values()[gesture.kind().ordinal()];
            pool.add(new InputEvent(kind, gesture.x(), gesture.y(), gesture.time()));
        }
        page.accept(new Answer.Stirred(pool.creditedBits(), EntropyPool.NEEDED_BITS));
    }

    private void generate(Request.Generate request) throws NoRandomnessException {
        KeySpec spec = new KeySpec(KeySpec.Algorithm.valueOf(request.algorithm()), request.bits());
        searchPool.end();
        comment = request.comment();
        if (spec.algorithm() == KeySpec.Algorithm.RSA) {
            searchPool.begin(spec.bits(), PrimeMethod.valueOf(request.primes()), pool.seed(random));
        } else {
            made(KeyGenerator.generate(spec, drbg(), at -> page.accept(new Answer.Progress(at, 0, 0))));
        }
    }

    private void made(PrivateKey made) {
        hold(new SshKey(made, comment), List.of());
    }

    private void open(Request.Open request) throws KeyFormatException {
        opened = null;
        opened = OpenedFile.of(request.file());
        page.accept(opened.described());
    }

    private void unlock(Request.Unlock request) throws KeyFormatException {
        if (opened == null) {
            throw new IllegalStateException("no file was opened");
        }
        try {
            Unlocked unlocked = opened.unlock(request.passphrase(), searchPool.fasterPowers(), expectation);
            opened = null;
            hold(unlocked.key(), unlocked.notes());
        } catch (KeyFormatException e) {
            if (e.kind() != KeyFormatException.Cause.WRONG_PASSPHRASE) {
                throw e;
            }
            page.accept(new Answer.WrongPassphrase(e.getMessage()));
        }
    }

    private void hold(SshKey newKey, List<String> notes) {
        if (key != null && key.privateKey() != newKey.privateKey()) {
            key.privateKey().wipe();
        }
        key = newKey;
        page.accept(new Answer.KeyReady(PublicForms.of(key), notes));
    }

    private void wipe() {
        searchPool.end();
        pool.wipe();
        opened = null;
        if (key != null) {
            key.privateKey().wipe();
            key = null;
        }
    }

    private SshKey held() {
        if (key == null) {
            throw new IllegalStateException("no key is held");
        }
        return key;
    }

    /** Each task has a generator of its own, seeded anew from the browser and from all gestures so far. */
    private Drbg drbg() throws NoRandomnessException {
        byte[] seed = pool.seed(random);
        try {
            return Drbg.fromSeed(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }
}
