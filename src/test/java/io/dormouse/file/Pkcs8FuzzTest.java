package io.dormouse.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Fuzzes the readers of PKCS#8, clear and encrypted, and of its key derivations. */
class Pkcs8FuzzTest {

    private static final List<String> LABELS = List.of(Pkcs8.CLEAR, Pkcs8.ENCRYPTED);

    /** @param input a file, or the number of a label and the DER inside */
    @FuzzTest
    void isReadOrRefused(byte[] input) {
        HostileFile.bringIn(Enveloped.in(LABELS, input));
    }
}
