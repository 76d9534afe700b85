package io.dormouse.wizard;

import io.dormouse.portal.HandedKey;
import io.dormouse.portal.Portal;
import io.dormouse.portal.PortalRules;
import io.dormouse.protocol.PublicHalf;
import io.dormouse.wizard.words.Words;
import java.nio.charset.StandardCharsets;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import org.teavm.jso.typedarrays.Int8Array;

/** The public key: handed to the portal around this page, copied, or saved. */
@BindTemplate("templates/public-key.html")
final class PublicKeyScreen implements Screen {
    private final Wizard wizard;
    private final PublicHalf key;
    private final Fragment fingerprints;
    private String name;
    private String copied = "";

    PublicKeyScreen(Wizard wizard) {
        this.wizard = wizard;
        this.key = wizard.session().key;
        this.fingerprints = Fingerprints.of(key);
        this.name = wizard.portal().rules().free(key.comment());
    }

    @Override
    public String title() {
        return getHeading();
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public int step() {
        return 4;
    }

    public String getHeading() {
        return getPortal().isConnected()
                ? Words.of("public.title-portal", getPortal().getName())
                : Words.of("public.title-server");
    }

    public Fragment getFingerprints() {
        return fingerprints;
    }

    public String getLine() {
        return key.line();
    }

    public String getRfc4716() {
        return key.rfc4716();
    }

    public boolean isSpkiKnown() {
        return !key.spki().isEmpty();
    }

    public boolean isSshfpKnown() {
        return !key.sshfp().isEmpty();
    }

    public String getSpki() {
        return key.spki();
    }

    public String getSshfp() {
        return key.sshfp();
    }

    public Portal getPortal() {
        return wizard.portal();
    }

    /** The name in the portal's list: the comment at first; another one where that is taken there. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isNameTaken() {
        return rules().isTaken(name.strip());
    }

    /** Whether the portal has said beforehand that it does not take keys of this type or size. */
    public boolean isTypeRefused() {
        return !rules().takes(key.algorithm(), key.bits());
    }

    /** Whether the portal has said beforehand that it has this key. */
    public boolean isKnown() {
        return rules().knows(key.sha256(), key.md5());
    }

    public boolean isAddable() {
        return getPortal().isConnected() && !getPortal().isAdded() && !isTypeRefused() && !isKnown();
    }

    public String getType() {
        return key.type();
    }

    private PortalRules rules() {
        return getPortal().rules();
    }

    public void hand() {
        if (isNameTaken() || name.strip().isEmpty()) {
            Browser.focus("portal-key-name");
        } else if (!getPortal().isWaiting()) {
            getPortal()
                    .add(new HandedKey(
                            name.strip(), key.line(), key.algorithm(), key.bits(), key.sha256(), key.md5(), ""));
        }
    }

    public void select() {
        Browser.selectAll(Browser.element("public-key"));
    }

    public void copy() {
        Browser.copy(key.line(), good -> {
            copied = good ? "public.copied" : "";
            Templates.update();
            if (!good) {
                select();
                copied = "public.copy-by-hand";
                Templates.update();
            }
        });
    }

    public String getCopied() {
        return copied.isEmpty() ? "" : Words.of(copied);
    }

    public String getCopiedClass() {
        return copied.equals("public.copied") ? "tick" : "hint";
    }

    public void save() {
        byte[] file = (key.line() + "\n").getBytes(StandardCharsets.UTF_8);
        Browser.download(FileNames.publicKey(key), Int8Array.copyFromJavaArray(file));
    }

    public void back() {
        wizard.back();
    }

    public void proceed() {
        wizard.show(new NextScreen(wizard));
    }
}
