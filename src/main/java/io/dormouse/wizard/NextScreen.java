package io.dormouse.wizard;

import io.dormouse.portal.NameRule;
import io.dormouse.portal.PortalRules;
import io.dormouse.portal.Preset;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.PublicHalf;
import io.dormouse.wizard.words.Words;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;

/** How to connect, for the program chosen at the beginning: one guide for each, of which one is open. */
@BindTemplate("templates/next.html")
final class NextScreen implements Screen {
    private final Wizard wizard;
    private final PublicHalf key;
    private final KeyFilesThere files;
    private final boolean locked;
    private final boolean saved;
    private final Commands commands;
    private final List<Shell> shells;

    NextScreen(Wizard wizard) {
        this.wizard = wizard;
        key = wizard.session().key;
        files = KeyFilesThere.of(wizard.session());
        saved = !wizard.session().saved().isEmpty();
        locked = !wizard.session().passphrase().isEmpty();
        String standard = FileNames.privateKey(key, PrivateKeyFormat.OPENSSH);
        commands = new Commands(files.ssh(), standard, wizard.portal().rules().host(), user());
        shells = List.of(
                new Shell("guide-unix", commands.moveOnUnix()),
                new Shell("guide-windows", commands.moveOnWindows()),
                new Shell("guide-cygwin", commands.moveOnCygwin()));
    }

    /** Google makes the user of a machine from the comment of the key. */
    private String user() {
        String given = wizard.portal().rules().user();
        PortalRules rules = wizard.session().choice.rules();
        boolean named = rules.wanted() == Preset.GOOGLE
                && Preset.GOOGLE.names().problem(key.comment()) == NameRule.Problem.NONE;
        return given.isEmpty() && named ? key.comment() : given;
    }

    /** A place to type commands for ssh. */
    final class Shell {
        private final String id;
        private final Fragment move;
        private final Fragment config = Copyable.of(commands.config());
        private final Fragment connect = Copyable.of(commands.connect());

        private Shell(String id, String move) {
            this.id = id;
            this.move = Copyable.of(move);
        }

        public String getId() {
            return id;
        }

        public String getName() {
            return switch (id) {
                case "guide-unix" -> Words.of("next.ssh-unix");
                case "guide-windows" -> Words.of("next.ssh-on-windows");
                default -> "Cygwin";
            };
        }

        /** PowerShell refuses to overwrite, without a question. */
        public boolean isAsking() {
            return !id.equals("guide-windows");
        }

        public String getMoveWords() {
            return !isAsking() ? Words.of("next.move-powershell") : Words.of("next.move");
        }

        public Fragment getMove() {
            return move;
        }

        public Fragment getConfig() {
            return config;
        }

        public Fragment getConnect() {
            return connect;
        }
    }

    @Override
    public String title() {
        return Words.of("next.title");
    }

    /** Its text needs none, and stays when the key is forgotten. */
    @Override
    public boolean needsKey() {
        return wizard.session().key == key;
    }

    @Override
    public boolean outlivesKey() {
        return true;
    }

    @Override
    public int step() {
        return 5;
    }

    /** Opens the guide that is likeliest to be wanted: PuTTY's, but on a system that has none where both files are there. */
    @Override
    public void shown() {
        boolean windows = Browser.isWindows();
        String likely =
                isPutty() && (windows || !isOpenssh()) ? "guide-putty" : windows ? "guide-windows" : "guide-unix";
        Browser.element(likely).setAttribute("open", "");
    }

    public boolean isPutty() {
        return !files.ppk().isEmpty();
    }

    public boolean isOpenssh() {
        return !files.ssh().isEmpty();
    }

    /** Whether there is a screen before this one: when the key is forgotten, there is none. */
    public boolean isBackPossible() {
        return needsKey();
    }

    /** Whether the files come from this page, and are where a browser puts them. */
    public boolean isSaved() {
        return saved;
    }

    /** Whether the key has a passphrase. */
    public boolean isLocked() {
        return locked;
    }

    public Commands getCommands() {
        return commands;
    }

    public boolean isHostOpen() {
        return commands.isOpen();
    }

    public List<Shell> getShells() {
        return shells;
    }

    public String getPpk() {
        return files.ppk();
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
