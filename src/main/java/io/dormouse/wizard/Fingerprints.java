package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** The fingerprints of a key side by side, labelled with who shows which. */
@BindTemplate("templates/fingerprints.html")
final class Fingerprints {
    private final Answer.KeyReady key;

    private Fingerprints(Answer.KeyReady key) {
        this.key = key;
    }

    static Fragment of(Answer.KeyReady key) {
        return Templates.create(new Fingerprints(key));
    }

    public String getSha256() {
        return key.sha256();
    }

    public String getMd5() {
        return key.md5();
    }
}
