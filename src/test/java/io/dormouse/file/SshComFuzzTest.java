package io.dormouse.file;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes the reader of ssh.com's private keys. */
class SshComFuzzTest {

    private static final String END = "---- END SSH2 ENCRYPTED PRIVATE KEY ----";

    /** @param input a file, or the bytes inside one */
    @FuzzTest
    void isReadOrRefused(byte[] input) {
        HostileFile.bringIn(input);
        HostileFile.bringIn(Enveloped.inSsh2(SshComKey.BEGIN, END, input));
    }
}
