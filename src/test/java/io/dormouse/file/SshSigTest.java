package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SampleKeys;
import io.dormouse.key.WireWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SshSigTest {
    private static final PublicKey KEY = SampleKeys.ed25519(1).publicKey();

    private static WireWriter begun(int version, String hash) {
        return new WireWriter()
                .raw("SSHSIG".getBytes())
                .uint32(version)
                .string(KEY.blob())
                .string("purpose")
                .string("")
                .string(hash)
                .string(new WireWriter()
                        .string("ssh-ed25519")
                        .string(new byte[64])
                        .toBytes());
    }

    private static SshSig read(byte[] blob) throws KeyFormatException {
        return SshSig.read(Armor.write("SSH SIGNATURE", blob, 70));
    }

    private static KeyFormatException.Cause refusal(byte[] blob) {
        return assertThrows(KeyFormatException.class, () -> read(blob)).kind();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        SshSig written = new SshSig(KEY, "purpose", "ssh-ed25519", new byte[64]);

        SshSig read = SshSig.read(written.write());

        assertEquals(KEY, read.publicKey());
        assertEquals("purpose", read.namespace());
        assertEquals("ssh-ed25519", read.algorithm());
        assertArrayEquals(new byte[64], read.signature());
        assertEquals(
                written.write(), Armor.write("SSH SIGNATURE", begun(1, "sha512").toBytes(), 70));
    }

    @Test
    void oneThatIsCutAnywhereIsDamaged() {
        byte[] whole = begun(1, "sha512").toBytes();
        for (int length = 0; length < whole.length; length++) {
            assertEquals(KeyFormatException.Cause.DAMAGED, refusal(Arrays.copyOf(whole, length)), "cut at " + length);
        }
    }

    @Test
    void whatFollowsItIsRefused() {
        byte[] longer = begun(1, "sha512").raw(new byte[1]).toBytes();

        assertEquals(KeyFormatException.Cause.TRAILING_DATA, refusal(longer));
    }

    @Test
    void anotherVersionAndAnotherHashAreNamed() {
        assertEquals(
                KeyFormatException.Cause.UNSUPPORTED, refusal(begun(2, "sha512").toBytes()));
        assertEquals(
                KeyFormatException.Cause.UNSUPPORTED, refusal(begun(1, "sha256").toBytes()));
    }
}
