package io.dormouse.engine;

import io.dormouse.file.KeyFormat;
import io.dormouse.file.PublicLine;
import io.dormouse.file.Rfc4716;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.PublicKey;
import io.dormouse.key.Randomart;
import io.dormouse.key.Sshfp;
import io.dormouse.key.SshKey;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.PublicHalf;
import java.util.ArrayList;
import java.util.List;

/** Everything that the page gets to see of a key. */
final class PublicForms {
    private PublicForms() {}

    static PublicHalf of(SshKey key) {
        PublicKey half = key.privateKey().publicKey();
        List<String> whyNot = new ArrayList<>();
        for (PrivateKeyFormat format : PrivateKeyFormat.values()) {
            whyNot.add(KeyFormat.valueOf(format.name()).whyNot(half).orElse(""));
        }
        return new PublicHalf(
                half.algorithm(),
                half.algorithm(),
                key.comment(),
                PublicLine.write(half, key.comment()),
                Rfc4716.write(half, key.comment()),
                "",
                "",
                Fingerprint.sha256(half),
                Fingerprint.md5(half),
                "",
                whyNot);
    }
}
