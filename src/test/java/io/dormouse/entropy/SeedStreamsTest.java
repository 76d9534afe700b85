package io.dormouse.entropy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;

class SeedStreamsTest {

    private static final byte[] SEED = new byte[64];

    @Test
    void areTheHashOfATagTheNumberAndTheSeed() throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-512");
        hash.update("Dormouse stream, version 1\0".getBytes(StandardCharsets.US_ASCII));
        hash.update(ByteBuffer.allocate(4).putInt(0x0102).array());
        hash.update(SEED);
        assertEquals(Hex.toHexString(hash.digest()), Hex.toHexString(SeedStreams.seed(SEED, 0x0102)));
    }

    @Test
    void differForEachNumberAndEachSeed() {
        Set<String> streams = new HashSet<>();
        for (int number = 0; number < 1000; number++) {
            streams.add(Hex.toHexString(SeedStreams.seed(SEED, number)));
        }
        for (int i = 0; i < SEED.length; i++) {
            byte[] other = SEED.clone();
            other[i] = 1;
            streams.add(Hex.toHexString(SeedStreams.seed(other, 0)));
        }
        assertEquals(1064, streams.size());
    }
}
