package io.dormouse.generate;

import io.dormouse.entropy.RandomBytes;
import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPrivateKey;
import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.KeySpec;
import io.dormouse.key.PrivateKey;
import io.dormouse.key.RsaPrivateKey;
import io.dormouse.key.Secret;
import java.math.BigInteger;
import java.util.Optional;

/** Makes a new key of any kind, and gives it away only after it has signed and verified. */
public final class KeyGenerator {

    private KeyGenerator() {}

    /**
     * A new key. The same bytes from the source make the same key, on every platform.
     *
     * @param random unpredictable bytes, as from a well seeded {@link io.dormouse.entropy.Drbg}
     * @throws IllegalStateException when the source is plainly not random, or the new key fails its trial; there is no
     *     key then
     */
    public static PrivateKey generate(KeySpec spec, RandomBytes random, Progress progress) {
        return generate(spec, random, progress, ModPow.JAVA);
    }

    /** The same with another modular exponentiation. */
    public static PrivateKey generate(KeySpec spec, RandomBytes random, Progress progress, ModPow modPow) {
        return generate(spec, PrimeMethod.PROBABLE, random, progress, modPow);
    }

    /**
     * The same with a choice of primes.
     *
     * @param primes for RSA; other keys have none
     */
    public static PrivateKey generate(
            KeySpec spec, PrimeMethod primes, RandomBytes random, Progress progress, ModPow modPow) {
        PrivateKey key =
                switch (spec.algorithm()) {
                    case RSA -> rsa(spec.bits(), primes, random, progress, modPow);
                    case ED25519 -> tried(ed25519(random));
                    case ECDSA -> tried(ecdsa(curve(spec.bits()), random));
                };
        progress.at(1);
        return key;
    }

    private static PrivateKey tried(PrivateKey key) {
        PairwiseConsistency.check(key, ModPow.JAVA);
        return key;
    }

    /**
     * An RSA key of any size, found by one search alone. The engine, which has several and answers between their steps, makes
     * the same key of the same stream where it has no other worker.
     *
     * @param bits 1024 to 16384, a multiple of 16
     */
    public static RsaPrivateKey rsa(
            int bits, PrimeMethod primes, RandomBytes random, Progress progress, ModPow modPow) {
        PrimeSearch search = PrimeSearch.forRsa(primes, bits, random, modPow);
        RsaAssembly assembly = new RsaAssembly(bits, modPow);
        SearchProgress searched = new SearchProgress(progress, search.density(), 2);
        while (true) {
            Optional<BigInteger> prime = search.step();
            searched.tested(search.effort());
            if (prime.isPresent()) {
                searched.foundPrime();
                Optional<RsaPrivateKey> key = assembly.add(prime.get());
                if (key.isPresent()) {
                    return key.get();
                }
            }
        }
    }

    /** RFC 8032 section 5.1.5: 32 random bytes are the private key. */
    private static PrivateKey ed25519(RandomBytes random) {
        byte[] seed = new byte[EddsaCurve.ED25519.bytes()];
        random.nextBytes(seed);
        try {
            return EddsaPrivateKey.fromSeed(EddsaCurve.ED25519, new Secret(seed));
        } catch (KeyFormatException e) {
            throw new IllegalStateException("A new Ed25519 key does not fit", e);
        }
    }

    /** FIPS 186-5 section A.2.2: a number from 1 to order - 1 by rejection. */
    private static PrivateKey ecdsa(EcdsaCurve curve, RandomBytes random) {
        BigInteger highest = curve.domain().getN().subtract(BigInteger.ONE);
        BigInteger d = new UniformNumbers(random).between(BigInteger.ONE, highest);
        try {
            return EcdsaPrivateKey.fromScalar(curve, Secret.ofNumber(d));
        } catch (KeyFormatException e) {
            throw new IllegalStateException("A new ECDSA key does not fit", e);
        }
    }

    private static EcdsaCurve curve(int bits) {
        return switch (bits) {
            case 256 -> EcdsaCurve.NISTP256;
            case 384 -> EcdsaCurve.NISTP384;
            case 521 -> EcdsaCurve.NISTP521;
            default -> throw new IllegalArgumentException("There is no curve of " + bits + " bits");
        };
    }
}
