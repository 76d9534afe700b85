package io.dormouse.wizard;

import io.dormouse.portal.Portal;
import io.dormouse.portal.Preset;
import io.dormouse.protocol.PublicHalf;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** The fingerprints of a key side by side, labelled with who shows which. */
@BindTemplate("templates/fingerprints.html")
final class Fingerprints {
    private final PublicHalf key;
    private final Preset preset;
    private final String product;

    private Fingerprints(PublicHalf key, Preset preset, String product) {
        this.key = key;
        this.preset = preset;
        this.product = product;
    }

    /**
     * The fingerprint that the user compares stands first.
     *
     * @param preset says which one that is
     * @param portal where the user compares it, if this page stands there
     */
    static Fragment of(PublicHalf key, Preset preset, Portal portal) {
        return Templates.create(
                new Fingerprints(key, preset, portal.isConnected() ? portal.getName() : preset.getProduct()));
    }

    public boolean isPresetKnown() {
        return preset != Preset.GENERIC;
    }

    public String getProduct() {
        return product;
    }

    public boolean isDerFirst() {
        return preset.shown(key.algorithm()) == Preset.Shown.DER_MD5;
    }

    public boolean isMd5First() {
        return preset.shown(key.algorithm()) == Preset.Shown.MD5;
    }

    public boolean isSha256First() {
        return preset.shown(key.algorithm()) == Preset.Shown.SHA256;
    }

    public String getDerMd5() {
        return key.derMd5();
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
