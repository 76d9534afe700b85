package io.dormouse.file;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes the reader of PPK files of all versions. */
class PpkFuzzTest {

    @FuzzTest
    void isReadOrRefused(byte[] input) {
        HostileFile.bringIn(input);
        ForgedPpk.of(input).ifPresent(HostileFile::bringIn);
    }
}
