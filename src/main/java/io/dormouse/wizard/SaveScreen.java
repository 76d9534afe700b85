package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.Request;
import io.dormouse.wizard.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;

/** Saves the private key in the files that the chosen programs read, and checks a saved one. */
@BindTemplate("templates/save.html")
final class SaveScreen implements Screen {
    private final Wizard wizard;
    private final List<PrivateFile> wanted = new ArrayList<>();
    private final List<PrivateFile> others = new ArrayList<>();
    private final PublicFile publicFile;
    private final CostForm cost;
    private final WaitBar waitBar = new WaitBar();
    private final Problem notWritten = new Problem("", "save.not-written", "");
    private final ErrorSummary summary;
    private final SavedFileCheck check = new SavedFileCheck(this::check, this::unreadable);
    private final Fragment checkShown = check.fragment();

    /** Whether the public half follows when the private ones are written. */
    private boolean all;

    SaveScreen(Wizard wizard) {
        this.wizard = wizard;
        summary = new ErrorSummary(wizard);
        Session session = wizard.session();
        cost = new CostForm(summary, PassphraseStrength.bits(session.passphrase()));
        publicFile = new PublicFile(session.key, this::publicWritten);
        for (PrivateKeyFormat format : PrivateKeyFormat.values()) {
            boolean chosen = session.choice.program().formats().contains(format);
            (chosen ? wanted : others).add(new PrivateFile(session, format, this::save));
        }
    }

    @Override
    public String title() {
        return summary.titled(Words.of("save.title"));
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public int step() {
        return 3;
    }

    /** Where the browser can, the user says first where the file is to be, and the file is known to be there. */
    private void save(PrivateFile file) {
        if (whole()) {
            Destination.ask(file.getName(), destination -> write(file, destination));
        }
    }

    /** The private ones first: a browser may take no more than one file for a click, or ask whether it shall. */
    public void saveAll() {
        if (whole()) {
            all = true;
            wanted.forEach(file -> write(file, Destination.DOWNLOADS));
        }
    }

    private boolean whole() {
        Problem found = cost.problem();
        if (found == null) {
            summary.clear();
        } else {
            say(found);
        }
        return found == null;
    }

    private void write(PrivateFile file, Destination destination) {
        if (file.isPossible() && !file.isWriting()) {
            file.begin(destination);
            wizard.ask(this, new Request.SavePrivateKey(file.format(), passphrase(), cost.cost()));
            wizard.refresh();
        }
    }

    private void say(Problem found) {
        if (wizard.isUp(this)) {
            summary.say(found);
        } else {
            wizard.say(found);
        }
    }

    @Override
    public void heard(Answer answer) {
        if (answer instanceof Answer.Deriving deriving) {
            waitBar.begin(deriving);
            return;
        }
        waitBar.end();
        if (answer instanceof Answer.FileReady ready) {
            eachFile(file -> {
                if (file.format() == ready.format() && file.isWriting()) {
                    file.take(ready.file(), this::notWritten);
                }
            });
            if (all && !isWriting()) {
                all = false;
                publicFile.write(Destination.DOWNLOADS);
            }
        } else if (answer instanceof Answer.Checked answered) {
            check.heard(answered);
        }
    }

    @Override
    public boolean failed(Answer.Failed failed) {
        waitBar.end();
        all = false;
        eachFile(PrivateFile::end);
        check.failed();
        say(Problem.ofEngine("", failed.cause(), failed.sentence()));
        return true;
    }

    private boolean isWriting() {
        for (PrivateFile file : wanted) {
            if (file.isWriting()) {
                return true;
            }
        }
        return false;
    }

    private void eachFile(Consumer<PrivateFile> action) {
        wanted.forEach(action);
        others.forEach(action);
    }

    private byte[] passphrase() {
        return wizard.session().passphrase().getBytes(StandardCharsets.UTF_8);
    }

    public List<PrivateFile> getWanted() {
        return wanted;
    }

    public List<PrivateFile> getOthers() {
        return others;
    }

    /** ssh looks for the public half beside the private one. */
    public boolean isPublicWanted() {
        return wizard.session().choice.program().formats().contains(PrivateKeyFormat.OPENSSH);
    }

    public Fragment getPublicFile() {
        return publicFile.fragment();
    }

    private void publicWritten(boolean good) {
        if (good) {
            summary.clear(notWritten);
            wizard.refresh();
        } else {
            notWritten();
        }
    }

    private void notWritten() {
        say(notWritten);
    }

    public Fragment getCost() {
        return cost.fragment();
    }

    public boolean isSeveral() {
        return wanted.size() > 1;
    }

    /** In a portal's frame Chromium saves the first file alone, and none after it, without a word. */
    public boolean isSavedTogether() {
        return isSeveral() && !Browser.isFramed();
    }

    /** Whether the browser may offer to keep the passphrase, which somebody may take for saving the key. */
    public boolean isMistakable() {
        return !isCheckable() && !wizard.session().passphrase().isEmpty();
    }

    public boolean isWaiting() {
        return waitBar.isRunning();
    }

    public Fragment getWaitBar() {
        return waitBar.fragment();
    }

    public Fragment getSummary() {
        return summary.fragment();
    }

    /** Whether the next step is open: a key that was loaded is in a file already. */
    public boolean isSaved() {
        return isCheckable() || wizard.session().isLoaded();
    }

    /** Whether what the user changed is in no file yet. */
    public boolean isChanged() {
        return wizard.session().isChanged();
    }

    public boolean isCheckable() {
        return !wizard.session().saved().isEmpty();
    }

    private void check(byte[] file) {
        wizard.ask(this, new Request.CheckFile(file, passphrase()));
    }

    private void unreadable() {
        say(new Problem(SavedFileCheck.FIELD, "trouble.unreadable", ""));
    }

    public Fragment getCheck() {
        return checkShown;
    }

    public void print() {
        wizard.show(new BackupScreen(wizard));
    }

    public void back() {
        wizard.back();
    }

    @Override
    public void left() {
        waitBar.end();
    }

    public void proceed() {
        if (isSaved()) {
            waitBar.end();
            wizard.show(new PublicKeyScreen(wizard));
        } else {
            Browser.focus("reason");
        }
    }
}
