package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Request;
import io.dormouse.wizard.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;

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
    private Problem problem;
    private Fragment problemShown;

    LoadScreen(Wizard wizard) {
        this.wizard = wizard;
    }

    @Override
    public String title() {
        String title = Words.of("load.title");
        return problem == null ? title : Words.of("page.error-title", title);
    }

    @Override
    public int step() {
        return -1;
    }

    @Override
    public void shown() {
        Browser.onDrop(Browser.element("drop"), (fileName, content) -> open(fileName, Browser.bytes(content)));
    }

    public void choose() {
        Browser.readChosenFile(
                Browser.element("key-file"), (fileName, content) -> open(fileName, Browser.bytes(content)));
    }

    public void openPasted() {
        open(Words.of("load.pasted-name"), pasted.getBytes(StandardCharsets.UTF_8));
    }

    private void open(String fileName, byte[] file) {
        name = fileName;
        opened = null;
        passphrase = "";
        problem = null;
        wizard.engine().send(new Request.Open(file));
    }

    public void unlock() {
        if (!working) {
            working = true;
            problem = null;
            wizard.engine().send(new Request.Unlock(passphrase.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void heard(Answer answer) {
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
            wizard.session().loaded(key, passphrase);
            wizard.show(new LoadedScreen(wizard, key.notes()));
        } else if (answer instanceof Answer.WrongPassphrase wrong) {
            fail(Problem.ofEngine("unlock-passphrase", "WRONG_PASSPHRASE", wrong.sentence()));
        } else if (answer instanceof Answer.Failed failed) {
            fail(Problem.ofEngine("key-file", failed.cause(), failed.sentence()));
        }
    }

    private void fail(Problem found) {
        working = false;
        problem = found;
        problemShown = found.fragment();
        wizard.refresh();
        Browser.focus("problem");
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
        left();
        wizard.replace(new LoadScreen(wizard));
    }

    @Override
    public void left() {
        waitBar.end();
        if (working) {
            wizard.engine().restart();
            wizard.session().forgetKey();
        }
    }

    public boolean isFailed() {
        return problem != null;
    }

    public boolean isWrong() {
        return problem != null && problem.field().equals("unlock-passphrase");
    }

    public Fragment getProblem() {
        return problemShown;
    }

    public boolean isOpened() {
        return opened != null;
    }

    public boolean isEncrypted() {
        return opened != null && opened.encrypted();
    }

    public String getName() {
        return name;
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

    public boolean isIdle() {
        return !working;
    }

    public String getUnlockLabel() {
        return Words.of(working ? "load.unlocking" : isEncrypted() ? "load.unlock" : "load.open");
    }

    public void back() {
        wizard.back();
    }
}
