package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Cost;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.Request;
import io.dormouse.wizard.words.Amounts;
import io.dormouse.wizard.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.jso.JSBody;

/** The private key file as text and as QR codes on paper, with its fingerprint and date, for those who keep paper. */
@BindTemplate("templates/backup.html")
final class BackupScreen implements Screen {
    private final Wizard wizard;
    private final PrivateKeyFormat format;
    private final Fragment fingerprints;
    private final WaitBar waitBar = new WaitBar();
    private String text = "";
    private List<PaperCode> codes = List.of();

    BackupScreen(Wizard wizard) {
        this.wizard = wizard;
        Session session = wizard.session();
        this.format = session.choice.program().formats().get(0);
        this.fingerprints = Fingerprints.of(session.key, session.choice.rules().wanted(), wizard.portal());
        wizard.ask(
                this,
                new Request.SavePrivateKey(
                        format, session.passphrase().getBytes(StandardCharsets.UTF_8), Cost.DEFAULT));
    }

    @Override
    public String title() {
        return Words.of("backup.title");
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
        if (answer instanceof Answer.Deriving deriving) {
            waitBar.begin(deriving);
        } else if (answer instanceof Answer.FileReady file) {
            waitBar.end();
            text = new String(file.file(), StandardCharsets.UTF_8);
            codes = PaperCode.of(file.file());
        }
    }

    @Override
    public boolean failed(Answer.Failed failed) {
        waitBar.end();
        return false;
    }

    @Override
    public void left() {
        waitBar.end();
    }

    public boolean isWaiting() {
        return waitBar.isRunning();
    }

    public Fragment getWaitBar() {
        return waitBar.fragment();
    }

    /** Whether there is something to print. */
    public boolean isReady() {
        return !codes.isEmpty();
    }

    public boolean isLocked() {
        return !wizard.session().passphrase().isEmpty();
    }

    public String getType() {
        return wizard.session().key.type();
    }

    public String getComment() {
        return wizard.session().key.comment();
    }

    public String getDate() {
        return Amounts.today();
    }

    public String getName() {
        return FileNames.privateKey(wizard.session().key, format);
    }

    public String getText() {
        return text;
    }

    public List<PaperCode> getCodes() {
        return codes;
    }

    public boolean isSeveral() {
        return codes.size() > 1;
    }

    public Fragment getFingerprints() {
        return fingerprints;
    }

    @JSBody(script = "window.print();")
    private static native void printThePage();

    public void print() {
        printThePage();
    }

    public void back() {
        wizard.back();
    }
}
