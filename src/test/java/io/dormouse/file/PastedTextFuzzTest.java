package io.dormouse.file;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes what is made of text that someone has pasted, one line as it should be or anything else. */
class PastedTextFuzzTest {

    /** @param input text, or a public key blob */
    @FuzzTest
    void isReadOrRefused(byte[] input) {
        HostileFile.bringIn(input);
        HostileFile.bringIn(Enveloped.inLine(input));
    }
}
