package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.jso.typedarrays.Int8Array;

/** Saves the private key in the files that the chosen programs read, and checks a saved one. */
@BindTemplate("templates/save.html")
final class SaveScreen implements Screen {
    private final Wizard wizard;
    private final Fragment fingerprints;
    private final List<Row> rows = new ArrayList<>();
    private String problem = "";
    private Answer.Checked checked;
    private String checkedName = "";

    SaveScreen(Wizard wizard) {
        this.wizard = wizard;
        this.fingerprints = Fingerprints.of(wizard.session().key);
        for (PrivateKeyFormat format : wizard.session().choice.program().formats()) {
            rows.add(new Row(format));
        }
    }

    @Override
    public String title() {
        return "Save the private key";
    }

    @Override
    public int step() {
        return 3;
    }

    @Override
    public void heard(Answer answer) {
        if (answer instanceof Answer.FileReady file) {
            for (Row row : rows) {
                if (row.format == file.format()) {
                    row.saving = false;
                    Browser.download(row.getName(), Int8Array.copyFromJavaArray(file.file()));
                    wizard.session().saved.add(file.format());
                }
            }
        } else if (answer instanceof Answer.Checked answered) {
            checked = answered;
        } else if (answer instanceof Answer.Failed failed) {
            problem = failed.sentence();
            rows.forEach(row -> row.saving = false);
        }
    }

    /** One private key file of those that the user's programs want. */
    final class Row {
        private final PrivateKeyFormat format;
        private boolean saving;

        Row(PrivateKeyFormat format) {
            this.format = format;
        }

        public String getName() {
            return FileNames.privateKey(wizard.session().key, format);
        }

        public String getId() {
            return "file-" + format.ordinal();
        }

        public String getKind() {
            return format == PrivateKeyFormat.PPK ? ".ppk" : "ssh";
        }

        public String getReaders() {
            return format == PrivateKeyFormat.PPK
                    ? "For PuTTY, WinSCP and FileZilla"
                    : "For ssh in a terminal, and VS Code";
        }

        public boolean isSaved() {
            return wizard.session().saved.contains(format);
        }

        public boolean isSaving() {
            return saving;
        }

        public String getLabel() {
            return saving ? "Writing the file…" : isSaved() ? "Save again" : "Save private key";
        }

        public String getButtonClass() {
            return isSaved() ? "button" : "button button-primary";
        }

        public String getStatus() {
            return isSaved() ? "Saved" : "";
        }

        public void save() {
            if (!saving) {
                saving = true;
                problem = "";
                wizard.engine().send(new Request.SavePrivateKey(format, passphrase()));
            }
        }
    }

    private byte[] passphrase() {
        return wizard.session().passphrase.getBytes(StandardCharsets.UTF_8);
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isSeveral() {
        return rows.size() > 1;
    }

    public String getProblem() {
        return problem;
    }

    public boolean isSaved() {
        return !wizard.session().saved.isEmpty();
    }

    public Fragment getFingerprints() {
        return fingerprints;
    }

    public void check() {
        Browser.readChosenFile(Browser.element("check-file"), (name, content) -> {
            checkedName = name;
            wizard.engine().send(new Request.CheckFile(Browser.bytes(content), passphrase()));
        });
    }

    public boolean isCheckedGood() {
        return checked != null && checked.same();
    }

    public boolean isCheckedBad() {
        return checked != null && !checked.same();
    }

    public String getCheckedName() {
        return checkedName;
    }

    public String getCheckedSentence() {
        return checked.sentence();
    }

    public void back() {
        wizard.show(new PassphraseScreen(wizard));
    }

    public void proceed() {
        wizard.show(new PublicKeyScreen(wizard));
    }
}
