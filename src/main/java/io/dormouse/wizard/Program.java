package io.dormouse.wizard;

import io.dormouse.protocol.PrivateKeyFormat;
import java.util.List;

/** What the user said will use the key, and the private key files that follow from it. */
enum Program {
    PUTTY(PrivateKeyFormat.PPK3),
    OPENSSH(PrivateKeyFormat.OPENSSH),
    BOTH(PrivateKeyFormat.PPK3, PrivateKeyFormat.OPENSSH);

    private final List<PrivateKeyFormat> formats;

    Program(PrivateKeyFormat... formats) {
        this.formats = List.of(formats);
    }

    List<PrivateKeyFormat> formats() {
        return formats;
    }
}
