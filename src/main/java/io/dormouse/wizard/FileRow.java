package io.dormouse.wizard;

import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.wizard.words.Words;
import java.util.function.Consumer;
import org.teavm.flavour.templates.Templates;

/** One private key file on the Save screen: its name, who reads it, and its button or the reason why there is none. */
final class FileRow {
    private final Session session;
    private final PrivateKeyFormat format;
    private final Consumer<FileRow> save;
    private Destination destination;

    FileRow(Session session, PrivateKeyFormat format, Consumer<FileRow> save) {
        this.session = session;
        this.format = format;
        this.save = save;
    }

    PrivateKeyFormat format() {
        return format;
    }

    /** @param destination where the file goes that the engine writes now; null where it writes none */
    void setSaving(Destination destination) {
        this.destination = destination;
    }

    /**
     * The engine has made it.
     *
     * @param notWritten runs where the place that the user chose does not take it
     */
    void take(byte[] file, Runnable notWritten) {
        Destination chosen = destination == null ? Destination.DOWNLOADS : destination;
        chosen.write(getName(), file, good -> {
            destination = null;
            if (good) {
                session.saved.add(format);
                Templates.update();
            } else {
                notWritten.run();
            }
        });
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
        return Words.of(destination != null ? "save.writing" : isSaved() ? "save.again" : "save.save");
    }

    public String getButtonClass() {
        return isSaved() ? "button" : "button button-primary";
    }

    public String getStatus() {
        return isSaved() ? Words.of("save.saved") : "";
    }

    public void save() {
        if (destination == null) {
            save.accept(this);
        }
    }
}
