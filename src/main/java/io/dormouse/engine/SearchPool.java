package io.dormouse.engine;

import io.dormouse.generate.ModPow;
import io.dormouse.generate.PrimeMethod;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.protocol.SearchReport;
import java.util.Optional;

/** The workers that search for primes, the engine's own among them: at most one RSA key is in the making. */
final class SearchPool {
    private final Host host;
    private Boolean browserWins;
    private RsaMaking making;
    private int made;

    SearchPool(Host host) {
        this.host = host;
    }

    /** Where the race has been run already. */
    SearchPool(Host host, boolean browserWins) {
        this.host = host;
        this.browserWins = browserWins;
    }

    /** @param seed overwritten here */
    void begin(int bits, PrimeMethod primes, byte[] seed) {
        making = new RsaMaking(++made, bits, primes, seed, browserWins(), host);
    }

    Optional<RsaPrivateKey> work() {
        return making == null ? Optional.empty() : ended(making.work());
    }

    Optional<RsaPrivateKey> heard(SearchReport report) {
        return making == null ? Optional.empty() : ended(making.heard(report));
    }

    boolean busy() {
        return making != null;
    }

    /** Gives up the key in the making, if there is one. */
    void end() {
        if (making != null) {
            making.end();
            making = null;
        }
    }

    /** Whether the browser's big numbers are the faster ones, found out once. */
    boolean browserWins() {
        if (browserWins == null) {
            browserWins = ModPowRace.browserWins(host.browserPowers(), host::milliseconds);
        }
        return browserWins;
    }

    /** The browser's big numbers or Java's, whichever are faster here. */
    ModPow fasterPowers() {
        return browserWins() ? host.browserPowers() : ModPow.JAVA;
    }

    private Optional<RsaPrivateKey> ended(Optional<RsaPrivateKey> key) {
        if (key.isPresent()) {
            end();
        }
        return key;
    }
}
