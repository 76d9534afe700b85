package io.dormouse.wizard;

import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.wizard.words.Words;
import java.util.function.Consumer;

/** One private key file on the Save screen: its name, who reads it, and its button or the reason why there is none. */
final class FileRow {
    private final Session session;
    private final PrivateKeyFormat format;
    private final Consumer<FileRow> save;
    private boolean saving;

    FileRow(Session session, PrivateKeyFormat format, Consumer<FileRow> save) {
        this.session = session;
        this.format = format;
        this.save = save;
    }

    PrivateKeyFormat format() {
        return format;
    }

    void setSaving(boolean saving) {
        this.saving = saving;
    }

    public String getName() {
        return FileNames.privateKey(session.key, format);
    }

    public String getId() {
        return "file-" + format.ordinal();
    }

    public String getKind() {
        return FormatWords.kind(format);
    }

    public String getReaders() {
        return FormatWords.readers(format);
    }

    /** Why this format cannot hold the key; empty where it can. */
    public String getWhyNot() {
        return session.key.whyNot().get(format.ordinal());
    }

    public boolean isPossible() {
        return getWhyNot().isEmpty();
    }

    public boolean isSaved() {
        return session.saved.contains(format);
    }

    public String getLabel() {
        return Words.of(saving ? "save.writing" : isSaved() ? "save.again" : "save.save");
    }

    public String getButtonClass() {
        return isSaved() ? "button" : "button button-primary";
    }

    public String getStatus() {
        return isSaved() ? Words.of("save.saved") : "";
    }

    public void save() {
        if (!saving) {
            save.accept(this);
        }
    }
}
