package io.dormouse.generate;

import io.dormouse.entropy.Drbg;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeySpec;
import io.dormouse.key.PrivateKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that one fixed seed makes, each from a generator of its own. They hold the JVM and the compiled engine to the
 * same bytes; whoever changes how candidates are drawn records them anew, knowing why.
 *
 * <p>Only classes that TeaVM has are used here, so that the browser can run the same comparison. Nobody may use these
 * keys for anything else.
 */
public final class GoldenKeys {

    /** One kind of key and the SHA-256 fingerprint that it must have. */
    public record Golden(KeySpec spec, PrimeMethod primes, String fingerprint) {
        Golden(KeySpec spec, String fingerprint) {
            this(spec, PrimeMethod.PROBABLE, fingerprint);
        }
    }

    public static final List<Golden> ALL = List.of(
            new Golden(new KeySpec(KeySpec.Algorithm.RSA, 2048), "SHA256:8+NXakySe1CFy8QrcBdMr0MDU0k8Q0w+OwPmVr1v/2Q"),
            new Golden(
                    new KeySpec(KeySpec.Algorithm.RSA, 2048),
                    PrimeMethod.PROVEN,
                    "SHA256:6KLmG4dChj1JvREj58gCvP+0JSP7P1vYBFDpDBCzVJo"),
            new Golden(
                    new KeySpec(KeySpec.Algorithm.RSA, 2048),
                    PrimeMethod.STRONG,
                    "SHA256:7SzAbqRXz390QbjFw8dExwFbhtsrHIhTiUss7RNsQNs"),
            new Golden(
                    new KeySpec(KeySpec.Algorithm.ED25519, 255), "SHA256:cddgCUDlmdUQUbDt0MATC9gqEr+0uuU+NaA37hNZauw"),
            new Golden(new KeySpec(KeySpec.Algorithm.ECDSA, 256), "SHA256:7cZKUaGxDpb0qVLKzzdepQ4qwcP/HjK4NXvg6smANRo"),
            new Golden(new KeySpec(KeySpec.Algorithm.ECDSA, 384), "SHA256:8MP2WpwtLVHQ+69E0aXA1V/wJgRTu75hHubvr8sQdg8"),
            new Golden(
                    new KeySpec(KeySpec.Algorithm.ECDSA, 521), "SHA256:g0rpkgrs4DYH0YvHAwtUMAxfMQ6G9nJUoJb3gUSSSuc"));

    private GoldenKeys() {}

    /** The bytes 0 to 63. */
    public static byte[] seed() {
        byte[] seed = new byte[64];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        return seed;
    }

    public static PrivateKey generate(KeySpec spec) {
        return generate(new Golden(spec, ""));
    }

    public static PrivateKey generate(Golden golden) {
        return KeyGenerator.generate(
                golden.spec(), golden.primes(), Drbg.fromSeed(seed()), fraction -> {}, ModPow.JAVA);
    }

    /** One line for each key that came out otherwise; none when all is well. */
    public static List<String> differences() {
        List<String> differences = new ArrayList<>();
        for (Golden golden : ALL) {
            String made = Fingerprint.sha256(generate(golden).publicKey());
            if (!made.equals(golden.fingerprint())) {
                differences.add(golden.spec().algorithm() + " " + golden.spec().bits() + " " + golden.primes() + ": "
                        + made + " instead of " + golden.fingerprint());
            }
        }
        return differences;
    }
}
