package io.dormouse.engine;

import io.dormouse.file.KeyFormat;
import io.dormouse.file.PemPublicKey;
import io.dormouse.file.PublicLine;
import io.dormouse.file.Rfc4716;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.OpenSshName;
import io.dormouse.key.PublicKey;
import io.dormouse.key.Randomart;
import io.dormouse.key.RsaPublicKey;
import io.dormouse.key.SshKey;
import io.dormouse.key.Sshfp;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.PublicHalf;
import java.util.ArrayList;
import java.util.List;

/** Everything that the page gets to see of a key. */
final class PublicForms {
    /** Stands in the SSHFP records for the name that only the user knows. */
    private static final String HOST = "host.example";

    private PublicForms() {}

    static PublicHalf of(SshKey key) {
        PublicKey half = key.privateKey().publicKey();
        List<PrivateKeyFormat> formats = new ArrayList<>();
        for (PrivateKeyFormat format : PrivateKeyFormat.values()) {
            if (KeyFormat.valueOf(format.name()).isFor(half)) {
                formats.add(format);
            }
        }
        return new PublicHalf(
                half.algorithm(),
                OpenSshName.type(half) + " " + OpenSshName.bits(half),
                key.comment(),
                PublicLine.write(half, key.comment()),
                Rfc4716.write(half, key.comment()),
                PemPublicKey.write(half),
                String.join("\n", Sshfp.records(HOST, half)),
                Fingerprint.sha256(half),
                Fingerprint.md5(half),
                half instanceof RsaPublicKey ? PemPublicKey.md5(half) : "",
                Randomart.draw(half, Fingerprint.Hash.SHA256),
                formats);
    }
}
