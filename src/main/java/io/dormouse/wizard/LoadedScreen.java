package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Request;
import io.dormouse.wizard.words.Words;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;

/** What the loaded key is; its comment may be changed before it goes on to passphrase, files and public key. */
@BindTemplate("templates/loaded.html")
final class LoadedScreen implements Screen {
    private final Wizard wizard;
    private final List<String> notes;
    private final Fragment fingerprints;
    private String comment;
    private boolean toPublicKey;

    LoadedScreen(Wizard wizard, List<String> notes) {
        this.wizard = wizard;
        this.notes = notes;
        this.comment = wizard.session().key.comment();
        this.fingerprints = Fingerprints.of(
                wizard.session().key, wizard.session().choice.rules().wanted(), wizard.portal());
    }

    @Override
    public String title() {
        return Words.of("loaded.tab");
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public int step() {
        return -1;
    }

    @Override
    public void heard(Answer answer) {
        if (answer instanceof Answer.KeyReady renamed) {
            wizard.session().renamed(renamed);
            if (wizard.isUp(this)) {
                go();
            }
        }
    }

    public String getType() {
        return wizard.session().key.type();
    }

    public boolean isNoted() {
        return !notes.isEmpty();
    }

    public List<String> getNotes() {
        return notes;
    }

    public Fragment getFingerprints() {
        return fingerprints;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public void proceed() {
        proceed(false);
    }

    private void proceed(boolean straightToPublicKey) {
        toPublicKey = straightToPublicKey;
        if (comment.equals(wizard.session().key.comment())) {
            go();
        } else {
            wizard.ask(this, new Request.Rename(comment.strip()));
        }
    }

    private void go() {
        wizard.show(toPublicKey ? new PublicKeyScreen(wizard) : new PassphraseScreen(wizard));
    }

    public void back() {
        wizard.back();
    }

    /** Straight to the public key, for those who came for it alone. */
    public void publicKey() {
        proceed(true);
    }
}
