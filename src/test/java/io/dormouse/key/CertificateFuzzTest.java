package io.dormouse.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes the reader of certificates, and of everything else that stands in the base64 of a public key line. */
class CertificateFuzzTest {

    /** What is let in is given back as it came, and never has two readings. */
    @FuzzTest
    void isReadOrRefused(byte[] input) {
        try {
            PublicBlob blob = PublicBlob.fromBlob(input);
            assertArrayEquals(input, blob.blob());
            assertEquals(blob, PublicBlob.startOf(input));
            assertEquals(blob.plain(), PublicBlob.fromBlob(blob.plain().blob()));
            if (blob instanceof Certificate certificate) {
                assertEquals(
                        certificate.authority(),
                        PublicBlob.fromBlob(certificate.authority().blob()));
                certificate.validity().toString();
            }
        } catch (KeyFormatException refusal) {
            assertTrue(refusal.getMessage().matches("(?s)[A-Z].*[.]"), refusal.getMessage());
        }
    }
}
