package io.dormouse.engine;

import io.dormouse.generate.ModPow;
import io.dormouse.generate.Progress;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.protocol.SearchReport;
import java.util.Optional;

/** The workers that search for primes, the engine's own among them: at most one RSA key is in the making. */
final class SearchPool {
    private final Host host;
    private final Rehearsal rehearsal = new Rehearsal();
    private Boolean browserWins;
    private RsaMaking making;
    private int made;

    SearchPool(Host host) {
        this.host = host;
    }

    /** @param seed overwritten here */
    void begin(int bits, byte[] seed, Progress progress) {
        making = new RsaMaking(++made, bits, seed, browserWins(), host, progress);
    }

    Optional<RsaPrivateKey> work() {
        if (making != null) {
            return ended(making.work());
        }
        if (!rehearsal.over()) {
            rehearsal.step(browserWins() ? host.browserPowers() : ModPow.JAVA);
        }
        return Optional.empty();
    }

    Optional<RsaPrivateKey> heard(SearchReport report) {
        return making == null ? Optional.empty() : ended(making.heard(report));
    }

    boolean busy() {
        return making != null || !rehearsal.over();
    }

    /** Gives up the key in the making, if there is one. */
    void end() {
        if (making != null) {
            making.end();
            making = null;
        }
    }

    private boolean browserWins() {
        if (browserWins == null) {
            browserWins = ModPowRace.browserWins(host.browserPowers(), host::milliseconds);
        }
        return browserWins;
    }

    private Optional<RsaPrivateKey> ended(Optional<RsaPrivateKey> key) {
        if (key.isPresent()) {
            end();
        }
        return key;
    }
}
