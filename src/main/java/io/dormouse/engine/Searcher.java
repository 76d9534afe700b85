package io.dormouse.engine;

import io.dormouse.entropy.Drbg;
import io.dormouse.generate.ModPow;
import io.dormouse.generate.PrimeMethod;
import io.dormouse.generate.PrimeSearch;
import io.dormouse.protocol.SearchOrder;
import io.dormouse.protocol.SearchReport;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.bouncycastle.util.BigIntegers;

/** Searches for primes in a worker of its own, and tells the engine that holds the key of each one. */
public final class Searcher {
    private final ModPow browserPowers;
    private final DoubleSupplier milliseconds;
    private final Consumer<SearchReport> engine;
    private PrimeSearch primes;
    private int search;

    /**
     * @param milliseconds the time
     * @param engine who hears the reports
     */
    public Searcher(ModPow browserPowers, DoubleSupplier milliseconds, Consumer<SearchReport> engine) {
        this.browserPowers = browserPowers;
        this.milliseconds = milliseconds;
        this.engine = engine;
    }

    /** Tries the browser's arithmetic, which will judge every candidate here. */
    public void start() {
        if (!FermatTrial.passes(browserPowers)) {
            engine.accept(new SearchReport.Broken());
        }
    }

    public void receive(SearchOrder order) {
        if (order instanceof SearchOrder.Search wanted) {
            search = wanted.search();
            primes = PrimeSearch.forRsa(
                    PrimeMethod.valueOf(wanted.primes()),
                    wanted.modulusBits(),
                    Drbg.fromSeed(wanted.seed()),
                    wanted.browserPowers() ? browserPowers : ModPow.JAVA);
            Arrays.fill(wanted.seed(), (byte) 0);
        } else {
            primes = null;
        }
    }

    /** Works for one turn; whether there is more to do. */
    public boolean work() {
        if (primes == null) {
            return false;
        }
        Turn turn = new Turn(milliseconds);
        double tested = 0;
        Optional<BigInteger> prime;
        do {
            prime = primes.step();
            tested += primes.effort();
        } while (prime.isEmpty() && turn.lasts());
        engine.accept(new SearchReport.Tested(search, tested));
        prime.ifPresent(this::tell);
        return true;
    }

    private void tell(BigInteger prime) {
        byte[] bytes = BigIntegers.asUnsignedByteArray(prime);
        engine.accept(new SearchReport.Found(search, bytes));
        Arrays.fill(bytes, (byte) 0);
    }
}
