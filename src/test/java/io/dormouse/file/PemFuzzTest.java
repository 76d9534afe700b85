package io.dormouse.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Fuzzes the readers of PKCS#1, SEC 1, OpenSSL's DSA, DEK-Info and public PEM. */
class PemFuzzTest {

    private static final List<String> LABELS =
            List.of(PemPrivateKey.RSA, PemPrivateKey.EC, PemPrivateKey.DSA, PemPublicKey.RSA, PemPublicKey.ANY);

    /** @param input a file, or the number of a label and the DER inside */
    @FuzzTest
    void isReadOrRefused(byte[] input) {
        HostileFile.bringIn(Enveloped.in(LABELS, input));
    }
}
