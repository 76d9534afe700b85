package io.dormouse.engine;

import io.dormouse.entropy.Drbg;
import io.dormouse.entropy.SeedStreams;
import io.dormouse.generate.ModPow;
import io.dormouse.generate.PrimeMethod;
import io.dormouse.generate.PrimeSearch;
import io.dormouse.generate.RsaAssembly;
import io.dormouse.generate.SearchProgress;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.protocol.SearchOrder;
import io.dormouse.protocol.SearchReport;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * One RSA key in the making: all workers search for primes, this one included, and the first two that fit make the key.
 *
 * <p>As this worker searches too, a key comes of it however many of the others start late, or die.
 */
final class RsaMaking {
    private final int number;
    private final Host host;
    private final PrimeSearch primes;
    private final RsaAssembly assembly;
    private final SearchNews news;
    private final SearchProgress searched;

    /**
     * Sends all workers off, each with a random stream of its own.
     *
     * @param number that no other key of this engine had
     * @param seed overwritten here
     */
    RsaMaking(int number, int bits, PrimeMethod method, byte[] seed, boolean browserPowers, Host host) {
        this.number = number;
        this.host = host;
        for (int i = 0; i < host.searchers(); i++) {
            byte[] stream = SeedStreams.seed(seed, i + 1);
            host.order(i, new SearchOrder.Search(number, bits, method.name(), browserPowers, stream));
            Arrays.fill(stream, (byte) 0);
        }
        ModPow modPow = browserPowers ? host.browserPowers() : ModPow.JAVA;
        byte[] stream = SeedStreams.seed(seed, 0);
        Arrays.fill(seed, (byte) 0);
        primes = PrimeSearch.forRsa(method, bits, Drbg.fromSeed(stream), modPow);
        Arrays.fill(stream, (byte) 0);
        assembly = new RsaAssembly(bits, modPow);
        news = new SearchNews(host);
        searched = new SearchProgress(news, primes.density(), 2);
    }

    /** Works for one turn; the key, if that completed it. */
    Optional<RsaPrivateKey> work() {
        Turn turn = new Turn(host::milliseconds);
        double tested = 0;
        Optional<BigInteger> prime;
        do {
            prime = primes.step();
            tested += primes.effort();
        } while (prime.isEmpty() && turn.lasts());
        tested(tested);
        return prime.flatMap(this::found);
    }

    /** Takes in what another worker tells; the key, if that completed it. */
    Optional<RsaPrivateKey> heard(SearchReport report) {
        if (report.search() != number) {
            return Optional.empty();
        }
        if (report instanceof SearchReport.Found found) {
            BigInteger prime = new BigInteger(1, found.prime());
            Arrays.fill(found.prime(), (byte) 0);
            return found(prime);
        }
        if (report instanceof SearchReport.Tested tested) {
            tested(tested.effort());
        }
        return Optional.empty();
    }

    /** Calls the other workers back. */
    void end() {
        for (int i = 0; i < host.searchers(); i++) {
            host.order(i, new SearchOrder.Stop());
        }
    }

    private void tested(double effort) {
        searched.tested(effort);
        news.tested(effort, searched.expectedEffort());
    }

    private Optional<RsaPrivateKey> found(BigInteger prime) {
        searched.foundPrime();
        return assembly.add(prime);
    }
}
