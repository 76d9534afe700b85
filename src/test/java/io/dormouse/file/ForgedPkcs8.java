package io.dormouse.file;

/** Encrypted PKCS#8 files that say whatever one likes about how they are encrypted. */
final class ForgedPkcs8 {
    private static final Oid PBES2 = Oid.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 13);

    private ForgedPkcs8() {}

    /** Of AES-256, with a key that is derived in this way; nothing is hidden in it. */
    static byte[] derived(Oid derivation, DerWriter parameters) {
        DerWriter both = new DerWriter()
                .sequence(new DerWriter().oid(derivation).sequence(parameters))
                .sequence(new DerWriter().oid(CbcCipher.AES_256.oid()).octets(new byte[16]));
        DerWriter scheme = new DerWriter().sequence(new DerWriter().oid(PBES2).sequence(both));
        return encrypted(scheme, new byte[32]);
    }

    static byte[] encrypted(DerWriter scheme, byte[] hidden) {
        return Enveloped.in(
                Pkcs8.ENCRYPTED, new DerWriter().sequence(scheme.octets(hidden)).take());
    }
}
