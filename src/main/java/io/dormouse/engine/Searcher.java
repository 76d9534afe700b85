package io.dormouse.engine;

import io.dormouse.entropy.Drbg;
import io.dormouse.generate.ModPow;
import io.dormouse.generate.PrimeSearch;
import io.dormouse.protocol.SearchOrder;
import io.dormouse.protocol.SearchReport;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.util.BigIntegers;

/** Searches for primes in a worker of its own, and tells the engine that holds the key of each one. */
public final class Searcher {
    private final ModPow browserPowers;
    private final Consumer<SearchReport> engine;
    private final Rehearsal rehearsal = new Rehearsal();
    private PrimeSearch primes;
    private int search;

    /** @param engine who hears the reports */
    public Searcher(ModPow browserPowers, Consumer<SearchReport> engine) {
        this.browserPowers = browserPowers;
        this.engine = engine;
    }

    public void receive(SearchOrder order) {
        if (order instanceof SearchOrder.Search wanted) {
            search = wanted.search();
            primes = PrimeSearch.forRsa(
                    wanted.modulusBits(),
                    Drbg.fromSeed(wanted.seed()),
                    wanted.browserPowers() ? browserPowers : ModPow.JAVA);
            Arrays.fill(wanted.seed(), (byte) 0);
        } else {
            primes = null;
        }
    }

    /** Tests one candidate; whether there is more to do. */
    public boolean work() {
        if (primes == null) {
            if (!rehearsal.over()) {
                rehearsal.step(browserPowers);
            }
            return !rehearsal.over();
        }
        Optional<BigInteger> prime = primes.step();
        engine.accept(new SearchReport.Tested(search));
        if (prime.isPresent()) {
            engine.accept(new SearchReport.Found(search, BigIntegers.asUnsignedByteArray(prime.get())));
        }
        return true;
    }
}
