package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.util.Optional;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * A passphrase hashed so that it takes memory as well as time.
 *
 * <p>RFC 7914 sections 6 and 7. The lower limits are that document's and BouncyCastle's, the upper ones ours; they keep a
 * hostile file from stopping the machine.
 *
 * @param n how many blocks: a power of two
 * @param r the length of a block, in units of 128 bytes: 1 to 1024
 * @param p how often: 1 to 16
 */
record Scrypt(byte[] salt, int n, int r, int p) implements KeyDerivation {

    static final Oid OID = Oid.of(0x2b, 6, 1, 4, 1, 0xda, 0x47, 4, 0x0b);

    private static final long MOST_BYTES = 1 << 30;
    private static final long BYTES_WITHOUT_A_WORD = 1 << 28;

    /** Memory times p: about half a minute in a browser, where OpenSSL's 16 MiB once take a tenth of a second. */
    private static final long MOST_WORK = 4L << 30;

    private static final long WORK_WITHOUT_A_WORD = 1L << 30;

    /** Memory times p that takes about a second in a browser. */
    private static final long QUICK_WORK = 128 << 20;

    private static final long SAMPLE_BYTES = 4 << 20;
    private static final int MOST_R = 1024;
    private static final int MOST_P = 16;
    private static final int MOST_N_FOR_SMALLEST_R = 1 << 15;

    static Scrypt read(DerReader in, int keyBytes) throws KeyFormatException {
        DerReader fields = in.sequence();
        byte[] salt = fields.octets();
        int n = fields.count();
        int r = fields.count();
        int p = fields.count();
        KeyDerivation.readKeyLength(fields, keyBytes);
        fields.end();
        if (r > MOST_R || p > MOST_P || bytes(n, r) > MOST_BYTES || bytes(n, r) * p > MOST_WORK) {
            throw fields.tooCostly(
                    "asks for more memory or time to check its passphrase (scrypt with N " + n + ", r " + r + ", p " + p
                            + ") than Dormouse gives: at most 1 GiB, 4 GiB times p, r " + MOST_R + " and p " + MOST_P,
                    Pbes2.REWRITE);
        }
        boolean valid = n > 1 && Integer.bitCount(n) == 1 && r > 0 && p > 0;
        if (!valid || r == 1 && n > MOST_N_FOR_SMALLEST_R) {
            throw fields.damaged("its settings for scrypt are not possible ones");
        }
        return new Scrypt(salt, n, r, p);
    }

    @Override
    public DerWriter write() {
        DerWriter fields = new DerWriter().octets(salt).integer(n).integer(r).integer(p);
        return new DerWriter().sequence(new DerWriter().oid(OID).sequence(fields));
    }

    private static long bytes(long n, long r) {
        return n > MOST_BYTES ? Long.MAX_VALUE : 128 * n * r;
    }

    @Override
    public byte[] derive(byte[] passphrase, int bytes) {
        return SCrypt.generate(passphrase, salt, n, r, p, bytes);
    }

    @Override
    public boolean isSlow() {
        return work() > QUICK_WORK;
    }

    @Override
    public double work() {
        return (double) bytes(n, r) * p;
    }

    @Override
    public Scrypt sample() {
        int few = (int) Math.max(2, Long.highestOneBit(SAMPLE_BYTES / bytes(1, r)));
        return new Scrypt(new byte[16], Math.min(n, few), r, 1);
    }

    @Override
    public Optional<String> costWarning() {
        long bytes = bytes(n, r);
        if (bytes <= BYTES_WITHOUT_A_WORD && work() <= WORK_WITHOUT_A_WORD) {
            return Optional.empty();
        }
        return Optional.of("To check its passphrase, this file asks for " + (bytes >> 20) + " MiB of memory and for "
                + p + (p == 1 ? " pass" : " passes") + " over it, far more than usual. A small computer may run out of"
                + " memory, and it may take a minute. Go on only if you know where the file comes from.");
    }
}
