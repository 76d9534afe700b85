package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.util.Optional;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A passphrase hashed very often.
 *
 * <p>RFC 8018 section 5.2 and appendix A.2.
 *
 * @param iterations 1 to {@link #MOST_ITERATIONS}
 */
record Pbkdf2(Hash hash, byte[] salt, int iterations) implements KeyDerivation {

    static final Oid OID = Oid.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 12);

    /** About half a minute in a browser; more would be an attack on whoever opens the file. */
    static final int MOST_ITERATIONS = 10_000_000;

    private static final int ITERATIONS_WITHOUT_A_WORD = 2_000_000;

    /** More than these take about a second in a browser. */
    private static final int QUICK_ITERATIONS = 300_000;

    private static final int SAMPLE_ITERATIONS = 10_000;

    private static final Oid HMAC = Oid.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 2);

    /** What HMAC is made with. */
    enum Hash {
        SHA1(HMAC.dot(7)),
        SHA256(HMAC.dot(9)),
        SHA512(HMAC.dot(11));

        private final Oid oid;

        Hash(Oid oid) {
            this.oid = oid;
        }

        private Digest digest() {
            return switch (this) {
                case SHA1 -> new SHA1Digest();
                case SHA256 -> new SHA256Digest();
                case SHA512 -> new SHA512Digest();
            };
        }
    }

    static Pbkdf2 read(DerReader in, int keyBytes) throws KeyFormatException {
        DerReader fields = in.sequence();
        byte[] salt = fields.octets();
        int iterations = fields.count();
        KeyDerivation.readKeyLength(fields, keyBytes);
        Hash hash = fields.nextIs(DerReader.SEQUENCE) ? readHash(fields) : Hash.SHA1;
        fields.end();
        if (iterations < 1) {
            throw fields.damaged("its settings for PBKDF2 are too small to be real");
        }
        if (iterations > MOST_ITERATIONS) {
            throw fields.tooCostly(
                    "asks for " + (iterations == Integer.MAX_VALUE ? "2,147,483,647 or more" : iterations)
                            + " rounds of PBKDF2 to check its passphrase; Dormouse gives at most " + MOST_ITERATIONS,
                    Pbes2.REWRITE);
        }
        return new Pbkdf2(hash, salt, iterations);
    }

    private static Hash readHash(DerReader fields) throws KeyFormatException {
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.read(fields);
        algorithm.endWithoutParameters();
        for (Hash hash : Hash.values()) {
            if (algorithm.is(hash.oid)) {
                return hash;
            }
        }
        throw fields.unsupported(
                "is protected by PBKDF2 with a hash of the number " + algorithm.algorithm()
                        + ", which Dormouse does not know",
                Pbes2.REWRITE);
    }

    /** The default hash is SHA-1, and in DER what is the default must be left out. */
    @Override
    public DerWriter write() {
        DerWriter fields = new DerWriter().octets(salt).integer(iterations);
        if (hash != Hash.SHA1) {
            fields.sequence(new DerWriter().oid(hash.oid).nothing());
        }
        return new DerWriter().sequence(new DerWriter().oid(OID).sequence(fields));
    }

    @Override
    public byte[] derive(byte[] passphrase, int bytes) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(hash.digest());
        generator.init(passphrase, salt, iterations);
        return ((KeyParameter) generator.generateDerivedParameters(8 * bytes)).getKey();
    }

    @Override
    public boolean isSlow() {
        return iterations > QUICK_ITERATIONS;
    }

    @Override
    public double work() {
        return iterations;
    }

    @Override
    public Pbkdf2 sample() {
        return new Pbkdf2(hash, new byte[16], Math.min(iterations, SAMPLE_ITERATIONS));
    }

    @Override
    public Optional<String> costWarning() {
        return iterations <= ITERATIONS_WITHOUT_A_WORD
                ? Optional.empty()
                : Optional.of("To check its passphrase, this file asks for " + iterations
                        + " rounds of PBKDF2, far more than usual, which may take a minute. Go on only if you know where"
                        + " the file comes from.");
    }
}
