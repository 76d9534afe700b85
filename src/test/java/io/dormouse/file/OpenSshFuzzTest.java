package io.dormouse.file;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes the reader of openssh-key-v1. */
class OpenSshFuzzTest {

    /** @param input a file, or the bytes inside one: base64 stands between a fuzzer and its goal */
    @FuzzTest
    void isReadOrRefused(byte[] input) {
        HostileFile.bringIn(input);
        HostileFile.bringIn(Enveloped.in("OPENSSH PRIVATE KEY", input));
    }
}
