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
    private final List<FileRow> rows = new ArrayList<>();
    private final List<FileRow> others = new ArrayList<>();
    private final CostForm cost = new CostForm();
    private final Fragment puttyStrength;
    private final Fragment openSshStrength;
    private final WaitBar waitBar = new WaitBar();
    private final Problem notWritten = new Problem("", "save.not-written", "");
    private final ErrorSummary summary;
    private boolean publicSaved;
    private final SavedFileCheck check = new SavedFileCheck(this::check, this::unreadable);
    private final Fragment checkShown = check.fragment();

    SaveScreen(Wizard wizard) {
        this.wizard = wizard;
        summary = new ErrorSummary(wizard);
        Session session = wizard.session();
        double bits = PassphraseStrength.bits(session.passphrase());
        puttyStrength = Strength.of(() -> bits == 0 ? null : cost.inPutty(bits));
        openSshStrength = Strength.of(() -> bits == 0 ? null : cost.inOpenSsh(bits));
        for (PrivateKeyFormat format : PrivateKeyFormat.values()) {
            boolean wanted = session.choice.program().formats().contains(format);
            (wanted ? rows : others).add(new FileRow(session, format, this::save));
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
    private void save(FileRow row) {
        if (whole()) {
            Destination.ask(row.getName(), destination -> write(row, destination));
        }
    }

    public void saveBoth() {
        if (whole()) {
            rows.forEach(row -> write(row, Destination.DOWNLOADS));
            if (isPublicWanted()) {
                publicWritten(Destination.DOWNLOADS);
            }
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

    private void write(FileRow row, Destination destination) {
        if (row.isPossible() && !row.isWriting()) {
            row.begin(destination);
            wizard.ask(this, new Request.SavePrivateKey(row.format(), passphrase(), cost.cost()));
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
        if (answer instanceof Answer.FileReady file) {
            eachRow(row -> {
                if (row.format() == file.format() && row.isWriting()) {
                    row.take(file.file(), this::notWritten);
                }
            });
        } else if (answer instanceof Answer.Checked answered) {
            check.heard(answered);
        }
    }

    @Override
    public boolean failed(Answer.Failed failed) {
        waitBar.end();
        eachRow(FileRow::end);
        say(Problem.ofEngine("", failed.cause(), failed.sentence()));
        return true;
    }

    private void eachRow(Consumer<FileRow> action) {
        rows.forEach(action);
        others.forEach(action);
    }

    private byte[] passphrase() {
        return wizard.session().passphrase().getBytes(StandardCharsets.UTF_8);
    }

    public List<FileRow> getRows() {
        return rows;
    }

    public List<FileRow> getOthers() {
        return others;
    }

    /** ssh looks for the public half beside the private one. */
    public boolean isPublicWanted() {
        return wizard.session().choice.program().formats().contains(PrivateKeyFormat.OPENSSH);
    }

    public String getPublicName() {
        return FileNames.publicKey(wizard.session().key);
    }

    public void savePublic() {
        Destination.ask(getPublicName(), this::publicWritten);
    }

    private void publicWritten(Destination destination) {
        byte[] line = (wizard.session().key.line() + "\n").getBytes(StandardCharsets.UTF_8);
        destination.write(getPublicName(), line, good -> {
            if (good) {
                publicSaved = true;
                summary.clear(notWritten);
                wizard.refresh();
            } else {
                notWritten();
            }
        });
    }

    private void notWritten() {
        say(notWritten);
    }

    public String getPublicStatus() {
        return publicSaved ? Words.of("save.saved") : "";
    }

    public Fragment getPuttyStrength() {
        return puttyStrength;
    }

    public Fragment getOpenSshStrength() {
        return openSshStrength;
    }

    public CostForm getCost() {
        return cost;
    }

    public boolean isSeveral() {
        return rows.size() > 1;
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

    /** @param field the id of one of the settings */
    public boolean isBad(String field) {
        return summary.isAbout(field);
    }

    public String getProblemSentence() {
        return summary.sentence();
    }
}
