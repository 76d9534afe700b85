package io.dormouse.key;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Whole keys for tests, the same ones for the same seed. Nobody must use them for anything else. */
public final class SampleKeys {

    private SampleKeys() {}

    /** One key of each type, and of each curve. */
    public static List<PrivateKey> one() {
        return List.of(
                rsa(1),
                dsa(1),
                ed25519(1),
                ed448(1),
                ecdsa(EcdsaCurve.NISTP256, 1),
                ecdsa(EcdsaCurve.NISTP384, 1),
                ecdsa(EcdsaCurve.NISTP521, 1));
    }

    /** Any key: private numbers with zeros in front, with the top bit set and without. */
    public static Arbitrary<PrivateKey> any() {
        Arbitrary<Long> seeds = Arbitraries.longs();
        return Arbitraries.oneOf(
                seeds.map(SampleKeys::rsa),
                seeds.map(SampleKeys::dsa),
                seeds.map(SampleKeys::ed25519),
                seeds.map(SampleKeys::ed448),
                seeds.map(seed -> ecdsa(EcdsaCurve.NISTP256, seed)),
                seeds.map(seed -> ecdsa(EcdsaCurve.NISTP384, seed)),
                seeds.map(seed -> ecdsa(EcdsaCurve.NISTP521, seed)));
    }

    /** An RSA key of 1024 bits, the smallest that programs take. */
    public static RsaPrivateKey rsa(long seed) {
        Random random = new Random(seed);
        BigInteger e = BigInteger.valueOf(65537);
        while (true) {
            BigInteger p = BigInteger.probablePrime(512, random).setBit(510);
            BigInteger q = BigInteger.probablePrime(512, random).setBit(510);
            if (p.isProbablePrime(30) && q.isProbablePrime(30) && !p.equals(q)) {
                return made(() -> RsaPrivateKey.fromPrimes(e, p.max(q), p.min(q)));
            }
        }
    }

    public static EddsaPrivateKey ed25519(long seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return ed25519(bytes);
    }

    public static EddsaPrivateKey ed25519(byte[] seed) {
        return made(() -> EddsaPrivateKey.fromSeed(EddsaCurve.ED25519, new Secret(seed)));
    }

    public static EddsaPrivateKey ed448(long seed) {
        byte[] bytes = new byte[57];
        new Random(seed).nextBytes(bytes);
        return ed448(bytes);
    }

    public static EddsaPrivateKey ed448(byte[] seed) {
        return made(() -> EddsaPrivateKey.fromSeed(EddsaCurve.ED448, new Secret(seed)));
    }

    /** A DSA key of 512 bits, in a group of its own. */
    public static DsaPrivateKey dsa(long seed) {
        Random random = new Random(seed);
        BigInteger q = BigInteger.probablePrime(160, random);
        BigInteger p;
        do {
            p = new BigInteger(352, random).setBit(351).clearBit(0).multiply(q).add(BigInteger.ONE);
        } while (p.bitLength() != 512 || !p.isProbablePrime(30));
        BigInteger modulus = p;
        BigInteger g = BigInteger.TWO.modPow(p.subtract(BigInteger.ONE).divide(q), p);
        BigInteger x = new BigInteger(159, random).max(BigInteger.ONE);
        return made(() -> new DsaPrivateKey(new DsaPublicKey(modulus, q, g, g.modPow(x, modulus)), Secret.ofNumber(x)));
    }

    public static EcdsaPrivateKey ecdsa(EcdsaCurve curve, long seed) {
        BigInteger d = new BigInteger(curve.domain().getN().bitLength() - 1, new Random(seed)).max(BigInteger.ONE);
        return made(() -> EcdsaPrivateKey.fromScalar(curve, Secret.ofNumber(d)));
    }

    private interface Maker<K> {
        K make() throws KeyFormatException;
    }

    private static <K> K made(Maker<K> maker) {
        try {
            return maker.make();
        } catch (KeyFormatException e) {
            throw new AssertionError(e);
        }
    }
}
