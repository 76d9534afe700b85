package io.dormouse.file;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes the reader of RFC 4716. */
class Rfc4716FuzzTest {

    private static final String END = "---- END SSH2 PUBLIC KEY ----";

    /** @param input a file, or the bytes inside one */
    @FuzzTest
    void isReadOrRefused(byte[] input) {
        HostileFile.bringIn(input);
        HostileFile.bringIn(Enveloped.inSsh2(Rfc4716.BEGIN, END, input));
    }
}
