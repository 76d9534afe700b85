package io.dormouse.wizard;

import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.wizard.words.Words;
import org.teavm.flavour.templates.BindTemplate;

/** How to connect, for the program chosen at the beginning. */
@BindTemplate("templates/next.html")
final class NextScreen implements Screen {
    private final Wizard wizard;

    NextScreen(Wizard wizard) {
        this.wizard = wizard;
    }

    @Override
    public String title() {
        return Words.of("next.title");
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public int step() {
        return 5;
    }

    public boolean isPutty() {
        return uses(PrivateKeyFormat.PPK3);
    }

    public boolean isOpenssh() {
        return uses(PrivateKeyFormat.OPENSSH);
    }

    private boolean uses(PrivateKeyFormat format) {
        return wizard.session().choice.program().formats().contains(format);
    }

    public String getPpk() {
        return FileNames.privateKey(wizard.session().key, PrivateKeyFormat.PPK3);
    }

    public String getMoveOnUnix() {
        String name = FileNames.privateKey(wizard.session().key, PrivateKeyFormat.OPENSSH);
        return "mkdir -p ~/.ssh && mv ~/Downloads/" + name + " ~/.ssh/ && chmod 600 ~/.ssh/" + name;
    }

    public String getMoveOnWindows() {
        String name = FileNames.privateKey(wizard.session().key, PrivateKeyFormat.OPENSSH);
        return "move \"%USERPROFILE%\\Downloads\\" + name + "\" \"%USERPROFILE%\\.ssh\\" + name + "\"";
    }

    public void back() {
        wizard.back();
    }

    public void finish() {
        wizard.forget();
    }

    public void another() {
        wizard.startAgain();
    }
}
