package io.dormouse.weakness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.generate.ModPow;
import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPublicKey;
import io.dormouse.key.EddsaCurve;
import io.dormouse.key.EddsaPrivateKey;
import io.dormouse.key.EddsaPublicKey;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicBlob;
import io.dormouse.key.RsaPublicKey;
import io.dormouse.key.Secret;
import io.dormouse.tool.ProcessorTime;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is made for each check that only this weakness gives away, and one beside it that has it no more. */
class WeakKeysTest {

    private static final BigInteger E = BigInteger.valueOf(65537);

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {3, 251, 32749, 65521})
    void aSmallFactorIsNamed(int factor) throws KeyFormatException {
        assertSays("divided by " + factor + ".", E, BigInteger.valueOf(factor).multiply(prime(1500)));
    }

    @Test
    void theFirstPrimeBeyondTheLimitIsNoSmallFactor() {
        assertEquals(0, SmallFactors.leastOf(BigInteger.valueOf(65537).multiply(prime(500))));
    }

    @ParameterizedTest
    @CsvSource({"1024, 1", "2048, 1", "2048, 100"})
    void closePrimesAreFound(int bits, int steps) throws KeyFormatException {
        // The step at which Fermat's method arrives is (p - q)^2 / (8 p).
        BigInteger p = prime(bits / 2);
        BigInteger distance = p.shiftLeft(3).multiply(BigInteger.valueOf(steps)).sqrt();
        BigInteger q = p.add(distance.multiply(BigInteger.valueOf(9)).divide(BigInteger.TEN))
                .nextProbablePrime();
        assertSays("Fermat", E, p.multiply(q));
    }

    @Test
    void aSquareIsFound() throws KeyFormatException {
        assertSays("Fermat", E, prime(1024).pow(2));
    }

    @ParameterizedTest
    @CsvSource({"2048, 300, 230", "2048, 30, 520", "1024, 150, 120", "3072, 700, 100"})
    void primesWithEqualHighAndLowBitsAreFound(int bits, int high, int low) throws KeyFormatException {
        BigInteger p = prime(bits / 2);
        assertSays("Fermat", E, p.multiply(alike(p, high, low)));
    }

    @Test
    void primesThatShareAQuarterOfTheirBitsPass() throws KeyFormatException {
        BigInteger p = prime(1024);
        assertEquals(List.of(), WeakKeys.of(new RsaPublicKey(E, p.multiply(alike(p, 128, 128))), ModPow.JAVA));
    }

    /** A prime with these many highest and lowest bits of p, and others between. */
    private BigInteger alike(BigInteger p, int high, int low) {
        int bits = p.bitLength();
        BigInteger mask = BigInteger.ONE.shiftLeft(bits - high).subtract(BigInteger.ONE);
        BigInteger lowMask = BigInteger.ONE.shiftLeft(low).subtract(BigInteger.ONE);
        while (true) {
            BigInteger middle = new BigInteger(bits - high, random).andNot(lowMask);
            BigInteger q = p.andNot(mask).or(middle).or(p.and(lowMask));
            if (q.isProbablePrime(20)) {
                return q;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"512, 39", "1024, 71", "2048, 126"})
    void keysOfTheFaultyChipAreFound(int bits, int primesInM) throws KeyFormatException {
        BigInteger m = BigInteger.ONE;
        for (BigInteger prime = BigInteger.TWO; primesInM > 0; primesInM--) {
            m = m.multiply(prime);
            prime = prime.nextProbablePrime();
        }
        assertSays("ROCA", E, rocaPrime(bits / 2, m).multiply(rocaPrime(bits / 2, m)));
    }

    private BigInteger rocaPrime(int bits, BigInteger m) {
        while (true) {
            BigInteger top = BigInteger.ONE.shiftLeft(bits).subtract(new BigInteger(bits - 3, random));
            BigInteger power = E.modPow(new BigInteger(60, random), m);
            BigInteger prime = top.subtract(top.mod(m)).subtract(m).add(power);
            if (prime.isProbablePrime(20)) {
                return prime;
            }
        }
    }

    @Test
    void aNumberThatIsAPowerModuloEachPrimeButNotTheSamePowerPasses() {
        // 65537 modulo all of them but the last, 65537^2 modulo that: each has a logarithm, and they do not agree.
        BigInteger m = BigInteger.ONE;
        for (BigInteger prime = BigInteger.TWO; prime.intValue() < 167; prime = prime.nextProbablePrime()) {
            m = m.multiply(prime);
        }
        BigInteger last = BigInteger.valueOf(167);
        BigInteger wanted = E.modPow(BigInteger.TWO, last);
        BigInteger n = E;
        while (!n.mod(last).equals(wanted)) {
            n = n.add(m);
        }
        assertFalse(Roca.found(n));
        assertTrue(Roca.found(E.add(m.multiply(last))));
    }

    @ParameterizedTest
    @CsvSource({"1024, 254", "2048, 200", "2048, 509", "4096, 1020"})
    void aSmallPrivateExponentIsFound(int bits, int privateBits) throws KeyFormatException {
        BigInteger p = prime(bits / 2);
        BigInteger q = prime(bits / 2);
        BigInteger totient = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
        BigInteger d;
        do {
            d = new BigInteger(privateBits, random).setBit(privateBits - 1).setBit(0);
        } while (!d.gcd(totient).equals(BigInteger.ONE));
        List<String> said = said(d.modInverse(totient), p.multiply(q));
        assertTrue(said.get(0).contains("Wiener"), said::toString);
        assertTrue(said.get(1).contains("public exponent"), said::toString);
    }

    @Test
    void aLargePublicExponentAloneIsNoSmallPrivateOne() {
        BigInteger n = prime(512).multiply(prime(512));
        assertFalse(SmallPrivateExponent.found(
                new BigInteger(1020, random).setBit(1019).setBit(0), n));
    }

    @Test
    void aModulusThatIsPrimeIsFound() throws KeyFormatException {
        assertSays("a prime itself", E, prime(2048));
    }

    @ParameterizedTest
    @CsvSource({"1024, 2000", "2048, 4000", "4096, 8000"})
    void aPrimeThatIsOneMoreThanSmallNumbersIsFound(int bits, int largest) throws KeyFormatException {
        assertSays("Pollard", E, smooth(bits / 2 - 13, largest).multiply(prime(bits / 2)));
    }

    @Test
    void aPrimeThatIsOneMoreThanLargerNumbersPasses() {
        assertFalse(PollardPMinusOne.found(smooth(1024, 1 << 20).multiply(prime(1024)), ModPow.JAVA));
    }

    /** One more than a product of different primes up to the largest. */
    private BigInteger smooth(int bits, int largest) {
        while (true) {
            BigInteger product = BigInteger.TWO;
            while (product.bitLength() < bits) {
                BigInteger factor = BigInteger.valueOf(random.nextInt(largest)).nextProbablePrime();
                if (product.gcd(factor).equals(BigInteger.ONE) && factor.intValue() <= largest) {
                    product = product.multiply(factor);
                }
            }
            if (product.add(BigInteger.ONE).isProbablePrime(20)) {
                return product.add(BigInteger.ONE);
            }
        }
    }

    @Test
    void tooManyZerosAreFound() throws KeyFormatException {
        assertSays("pattern", E, scarce(8192, 4));
    }

    @Test
    void sixteenBytesThatComeAgainAreFound() throws KeyFormatException {
        for (int period : new int[] {1, 3, 16}) {
            byte[] bytes = bytes(256);
            for (int i = 100 + period; i < 116 + period; i++) {
                bytes[i] = bytes[i - period];
            }
            assertPattern(bytes);
        }
    }

    @Test
    void oneBitThatIsTheSameInAllWordsIsFound() throws KeyFormatException {
        for (int width : new int[] {1, 2, 4}) {
            byte[] bytes = bytes(256);
            for (int i = 0; i < bytes.length; i += width) {
                bytes[i] |= 0x10;
            }
            assertPattern(bytes);
        }
    }

    private static void assertPattern(byte[] bytes) throws KeyFormatException {
        assertTrue(BitPattern.found(new BigInteger(1, bytes)));
        for (int i = 108; i < 112; i++) {
            bytes[i] ^= 0x10;
        }
        assertFalse(BitPattern.found(new BigInteger(1, bytes)));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        bytes[0] |= (byte) 0x80;
        return bytes;
    }

    /** A number without small factors of which one bit in so many is set. */
    private BigInteger scarce(int bits, int oneIn) {
        while (true) {
            BigInteger n = BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
            for (int i = 0; i < bits / oneIn; i++) {
                n = n.setBit(random.nextInt(bits));
            }
            if (SmallFactors.leastOf(n) == 0) {
                return n;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, so small", "5, so small", "4294967297, 33 bits"})
    void anUnusualExponentIsWarnedOf(BigInteger e, String said) throws KeyFormatException {
        assertSays(said, e, prime(1024).multiply(prime(1024)));
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 35, 37, 65537})
    void theExponentsOfOpenSshAndPuttyPass(int e) throws KeyFormatException {
        assertEquals(List.of(), said(BigInteger.valueOf(e), prime(1024).multiply(prime(1024))));
    }

    @ParameterizedTest
    @EnumSource
    void tinyPrivateNumbersOfCurvesAreFoundAndOthersNot(EcdsaCurve curve) throws KeyFormatException {
        BigInteger order = curve.domain().getN();
        for (BigInteger d : List.of(BigInteger.ONE, BigInteger.valueOf(16), order.subtract(BigInteger.TWO))) {
            assertSays("tried first", ecdsa(curve, d));
        }
        assertEquals(List.of(), WeakKeys.of(ecdsa(curve, BigInteger.valueOf(1_000_003)), ModPow.JAVA));
    }

    private static EcdsaPublicKey ecdsa(EcdsaCurve curve, BigInteger d) throws KeyFormatException {
        return new EcdsaPublicKey(curve, curve.publicPoint(d));
    }

    @Test
    void seedsOfOneByteAndCountingSeedsAreFound() throws KeyFormatException {
        byte[] seed = new byte[32];
        assertSays("tried first", ed25519(seed));
        Arrays.fill(seed, (byte) 0xFF);
        assertSays("tried first", ed25519(seed));
        for (int i = 0; i < 32; i++) {
            seed[i] = (byte) (1 + i);
        }
        assertSays("tried first", ed25519(seed));
        seed[31] ^= 1;
        assertEquals(List.of(), WeakKeys.of(ed25519(seed), ModPow.JAVA));
    }

    private static EddsaPublicKey ed25519(byte[] seed) throws KeyFormatException {
        return EddsaPrivateKey.fromSeed(EddsaCurve.ED25519, new Secret(seed.clone()))
                .publicKey();
    }

    @Test
    void aPointOutsideTheGroupOfTheKeysIsFound() throws KeyFormatException {
        // (x, y) and the point of order two, (0, -1), make (-x, -y).
        byte[] point = ed25519(bytes(32)).encodedPoint();
        BigInteger y = new BigInteger(1, Arrays.reverse(point)).clearBit(255);
        BigInteger field = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
        byte[] moved = Arrays.reverse(BigIntegers.asUnsignedByteArray(32, field.subtract(y)));
        moved[31] |= (byte) (~point[31] & 0x80);
        assertSays("no private key has", new EddsaPublicKey(EddsaCurve.ED25519, moved));
    }

    @Test
    void vagrantsPublishedKeyIsKnown() throws KeyFormatException {
        byte[] blob =
                Base64.getDecoder().decode("AAAAC3NzaC1lZDI1NTE5AAAAIN1YdxBpNlzxDqfJyw/QKow1F+wvG9hXGoqiysfJOn5Y");
        assertSays("published", PublicBlob.fromBlob(blob));
        assertFalse(PublishedKeys.contains(ed25519(bytes(32))));
    }

    /** A browser takes several times as long as this machine, and four times what this asks for is still bearable. */
    @ParameterizedTest
    @ValueSource(ints = {1024, 4096, 16384})
    void theLargestKeyIsJudgedInBoundedTime(int bits) throws KeyFormatException {
        BigInteger n;
        do {
            n = new BigInteger(bits, random).setBit(bits - 1).setBit(0);
        } while (SmallFactors.leastOf(n) != 0 || (n.intValue() & 7) != 1);
        RsaPublicKey slowest = new RsaPublicKey(n.shiftRight(1).setBit(0), n);
        double took = ProcessorTime.milliseconds(() -> WeakKeys.of(slowest, ModPow.JAVA));
        assertTrue(took < 3000, took + " ms");
    }

    private BigInteger prime(int bits) {
        // Both of the two highest bits, so that a product of two has all its bits.
        return new BigInteger(bits, random).setBit(bits - 1).setBit(bits - 2).nextProbablePrime();
    }

    private static List<String> said(BigInteger e, BigInteger n) throws KeyFormatException {
        return WeakKeys.of(new RsaPublicKey(e, n), ModPow.JAVA);
    }

    private static void assertSays(String part, BigInteger e, BigInteger n) throws KeyFormatException {
        assertSays(part, new RsaPublicKey(e, n));
    }

    private static void assertSays(String part, PublicBlob key) {
        List<String> said = WeakKeys.of(key, ModPow.JAVA);
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).contains(part) && said.get(0).endsWith("Make a new key."), said::toString);
    }
}
