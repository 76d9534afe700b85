package io.dormouse.wizard;

import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;

/** The passphrase, typed twice; an empty one is asked about. */
@BindTemplate("templates/passphrase.html")
final class PassphraseScreen implements Screen {
    private final Wizard wizard;
    private String passphrase;
    private String confirmed;
    private boolean visible;
    private boolean mismatch;
    private boolean askedAboutNone;

    PassphraseScreen(Wizard wizard) {
        this.wizard = wizard;
        this.passphrase = wizard.session().passphrase;
        this.confirmed = passphrase;
    }

    @Override
    public String title() {
        if (askedAboutNone) {
            return Words.of("passphrase.none-title");
        }
        String title = Words.of("passphrase.title");
        return mismatch ? Words.of("page.error-title", title) : title;
    }

    @Override
    public int step() {
        return 2;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }

    public String getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(String confirmed) {
        this.confirmed = confirmed;
    }

    public boolean isMismatch() {
        return mismatch;
    }

    public boolean isAskedAboutNone() {
        return askedAboutNone;
    }

    public String getFieldType() {
        return visible ? "text" : "password";
    }

    public boolean isVisible() {
        return visible;
    }

    /** Whoever sees what they type need not type it twice. */
    public void show() {
        visible = !visible;
        mismatch = false;
    }

    public void submit() {
        mismatch = !visible && !passphrase.equals(confirmed);
        askedAboutNone = !mismatch && passphrase.isEmpty();
        if (mismatch) {
            wizard.refresh();
            Browser.element("problem").focus();
        } else if (askedAboutNone) {
            wizard.show(this);
        } else {
            accept();
        }
    }

    public void goToConfirm() {
        Browser.element("confirm").focus();
    }

    public void reconsider() {
        askedAboutNone = false;
        wizard.show(this);
        Browser.element("passphrase").focus();
    }

    public void accept() {
        Session session = wizard.session();
        if (!session.passphrase.equals(passphrase)) {
            session.passphrase = passphrase;
            session.saved.clear();
        }
        wizard.show(new SaveScreen(wizard));
    }
}
