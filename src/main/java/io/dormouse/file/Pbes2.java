package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import java.util.Arrays;

/**
 * How a PKCS#8 file is hidden: a block cipher, and a slow way to its key.
 *
 * <p>RFC 8018 section 6.2 and appendix A.4 (PBES2). Its predecessors, PBES1 and that of PKCS#12, are named and refused.
 */
record Pbes2(KeyDerivation derivation, CbcCipher cipher, byte[] iv) implements Stretching {

    static final String REWRITE =
            "Run openssl pkcs8 -topk8 -v2 aes256 -in FILE -out NEWFILE with the names of this file and of a new one, and load"
                    + " the new one.";

    /** For ciphers that OpenSSL 3 keeps apart from those of today; it takes them all. */
    static final String REWRITE_LEGACY = REWRITE.replace(" -in", " -provider legacy -provider default -in");

    private static final Oid OID = Oid.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 13);

    static Pbes2 read(DerReader in) throws KeyFormatException {
        AlgorithmIdentifier scheme = AlgorithmIdentifier.read(in);
        if (!scheme.is(OID)) {
            throw in.unsupported(
                    "is encrypted in an outdated way (" + scheme.algorithm() + "), which Dormouse does not read",
                    REWRITE_LEGACY);
        }
        DerReader both = scheme.parameters().sequence();
        scheme.parameters().end();
        AlgorithmIdentifier first = AlgorithmIdentifier.read(both);
        AlgorithmIdentifier second = AlgorithmIdentifier.read(both);
        both.end();
        CbcCipher cipher = cipher(second);
        byte[] iv = second.parameters().octets();
        second.parameters().end();
        if (iv.length != cipher.blockBytes()) {
            throw in.damaged("its initialisation vector is of the wrong length");
        }
        return new Pbes2(KeyDerivation.read(first, cipher.keyBytes()), cipher, iv);
    }

    private static CbcCipher cipher(AlgorithmIdentifier algorithm) throws KeyFormatException {
        for (CbcCipher cipher : CbcCipher.values()) {
            if (algorithm.is(cipher.oid())) {
                return cipher;
            }
        }
        throw algorithm
                .parameters()
                .unsupported(
                        "is encrypted with a cipher of the number " + algorithm.algorithm()
                                + ", which Dormouse does not read",
                        REWRITE);
    }

    DerWriter write() {
        DerWriter encryption =
                new DerWriter().sequence(new DerWriter().oid(cipher.oid()).octets(iv));
        DerWriter both = derivation.write().encoded(encryption);
        return new DerWriter().sequence(new DerWriter().oid(OID).sequence(both));
    }

    @Override
    public boolean isSlow() {
        return derivation.isSlow();
    }

    @Override
    public double sample() {
        KeyDerivation little = derivation.sample();
        little.derive(new byte[1], cipher.keyBytes());
        return little.work() / derivation.work();
    }

    byte[] encrypt(byte[] passphrase, byte[] plain) {
        byte[] key = derivation.derive(passphrase, cipher.keyBytes());
        byte[] hidden = cipher.encrypt(key, iv, plain);
        Arrays.fill(key, (byte) 0);
        return hidden;
    }

    /**
     * Decrypts and takes the padding off.
     *
     * @throws KeyFormatException WRONG_PASSPHRASE if there is no padding
     */
    byte[] decrypt(byte[] passphrase, byte[] hidden, String what) throws KeyFormatException {
        byte[] key = derivation.derive(passphrase, cipher.keyBytes());
        byte[] plain = cipher.decrypt(key, iv, hidden);
        Arrays.fill(key, (byte) 0);
        return cipher.unpadded(plain, what);
    }
}
