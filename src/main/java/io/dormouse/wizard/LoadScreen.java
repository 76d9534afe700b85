package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Request;
import io.dormouse.wizard.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** The side door for a key that exists: a file chosen, dropped or pasted, and its passphrase where it needs one. */
@BindTemplate("templates/load.html")
final class LoadScreen implements Screen {
    private final Wizard wizard;
    private Answer.Opened opened;
    private String name = "";
    private String pasted = "";
    private String passphrase = "";
    private boolean visible;
    private boolean working;
    private final WaitBar waitBar = new WaitBar();
    private final Fragment capsLock = CapsLock.hint();
    private final ErrorSummary summary;

    LoadScreen(Wizard wizard) {
        this.wizard = wizard;
        summary = new ErrorSummary(wizard);
    }

    @Override
    public String title() {
        return summary.titled(Words.of("load.title"));
    }

    @Override
    public int step() {
        return -1;
    }

    @Override
    public void shown() {
        GivenFile.droppedOn(Browser.element("drop"), this::open, this::unreadable);
    }

    public void choose() {
        GivenFile.chosenIn(Browser.element("key-file"), this::open, this::unreadable);
    }

    private void unreadable() {
        stopWorking();
        clear();
        fail(new Problem("key-file", "trouble.unreadable", ""));
    }

    public void openPasted() {
        byte[] text = pasted.getBytes(StandardCharsets.UTF_8);
        if (text.length > Request.LONGEST) {
            stopWorking();
            fail(new Problem("pasted-key", "trouble.large", ""));
        } else {
            open("", text);
        }
    }

    private void open(String fileName, ArrayBuffer content) {
        open(fileName, Browser.bytes(content));
    }

    /** @param fileName empty for a pasted text */
    private void open(String fileName, byte[] file) {
        stopWorking();
        clear();
        name = fileName;
        wizard.ask(this, new Request.Open(file));
    }

    /** Nothing of a file stays here: its key has it, or nobody. */
    private void clear() {
        name = "";
        opened = null;
        passphrase = "";
        summary.clear();
    }

    public void unlock() {
        if (!working) {
            working = true;
            summary.clear();
            wizard.ask(this, new Request.Unlock(passphrase.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void heard(Answer answer) {
        if (!wizard.isUp(this)) {
            return;
        }
        if (answer instanceof Answer.Deriving deriving) {
            waitBar.begin(deriving);
            return;
        }
        waitBar.end();
        if (answer instanceof Answer.Opened file) {
            opened = file;
            pasted = "";
            if (!file.encrypted() && file.warning().isEmpty()) {
                unlock();
            } else {
                wizard.refresh();
                Browser.focus("unlock-passphrase");
            }
        } else if (answer instanceof Answer.KeyReady key) {
            LoadedFile file = new LoadedFile(
                    name, opened.forPutty(), opened.forSsh(), key.key().comment());
            wizard.session().loaded(key, passphrase, file);
            working = false;
            clear();
            wizard.show(new LoadedScreen(wizard, key.notes()));
        } else if (answer instanceof Answer.WrongPassphrase wrong) {
            fail(Problem.ofEngine("unlock-passphrase", "WRONG_PASSPHRASE", wrong.sentence()));
        }
    }

    @Override
    public boolean failed(Answer.Failed failed) {
        if (wizard.isUp(this)) {
            waitBar.end();
            fail(Problem.ofEngine("key-file", failed.cause(), failed.sentence()));
        }
        return true;
    }

    private void fail(Problem found) {
        working = false;
        summary.say(found);
    }

    public boolean isWaiting() {
        return waitBar.isRunning();
    }

    public Fragment getCapsLock() {
        return capsLock;
    }

    public Fragment getWaitBar() {
        return waitBar.fragment();
    }

    /** The engine cannot be told to stop, as it hears nothing before the work is done: another one takes its place. */
    public void cancel() {
        stopWorking();
        wizard.replace(new LoadScreen(wizard));
    }

    private void stopWorking() {
        waitBar.end();
        if (working) {
            working = false;
            wizard.engine().restart();
            wizard.session().forgetKey();
        }
    }

    @Override
    public void left() {
        stopWorking();
        clear();
    }

    @Override
    public boolean holdsSecret() {
        return opened != null || !pasted.isEmpty();
    }

    public boolean isWrong() {
        return summary.isAbout("unlock-passphrase");
    }

    public Fragment getSummary() {
        return summary.fragment();
    }

    public boolean isOpened() {
        return opened != null;
    }

    public boolean isEncrypted() {
        return opened != null && opened.encrypted();
    }

    public String getName() {
        return name.isEmpty() ? Words.of("load.pasted-name") : name;
    }

    public String getDescription() {
        return opened.description();
    }

    public boolean isCostly() {
        return !opened.warning().isEmpty();
    }

    public String getWarning() {
        return opened.warning();
    }

    public List<String> getNotes() {
        return opened.notes();
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }

    public String getFieldType() {
        return visible ? "text" : "password";
    }

    public boolean isVisible() {
        return visible;
    }

    public void show() {
        visible = !visible;
    }

    public boolean isWorking() {
        return working;
    }

    public String getUnlockLabel() {
        return Words.of(working ? "load.unlocking" : isEncrypted() ? "load.unlock" : "load.open");
    }

    public void back() {
        wizard.back();
    }
}
