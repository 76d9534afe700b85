package io.dormouse.wizard;

import io.dormouse.protocol.PublicHalf;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** The fingerprints of a key side by side, labelled with who shows which. */
@BindTemplate("templates/fingerprints.html")
final class Fingerprints {
    private final PublicHalf key;

    private Fingerprints(PublicHalf key) {
        this.key = key;
    }

    static Fragment of(PublicHalf key) {
        return Templates.create(new Fingerprints(key));
    }

    public String getSha256() {
        return key.sha256();
    }

    public String getRandomart() {
        return key.randomart();
    }

    public String getMd5() {
        return key.md5();
    }
}
