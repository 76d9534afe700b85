package io.dormouse.wizard;

import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.wizard.words.Words;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** One private key file on the Save screen: its name, who reads it, and its button or the reason why there is none. */
@BindTemplate("templates/private-file.html")
final class PrivateFile {
    private final Session session;
    private final PrivateKeyFormat format;
    private final Consumer<PrivateFile> save;
    private final Fragment fragment = Templates.create(this);

    /** Where it goes and what it counts for, while the engine writes it; else null. */
    private Destination destination;

    private String name = "";
    private Map<PrivateKeyFormat, String> saved;

    PrivateFile(Session session, PrivateKeyFormat format, Consumer<PrivateFile> save) {
        this.session = session;
        this.format = format;
        this.save = save;
    }

    PrivateKeyFormat format() {
        return format;
    }

    /** The engine writes it now. */
    void begin(Destination chosen) {
        destination = chosen;
        name = getName();
        saved = session.saved();
    }

    /** The engine writes it no longer. */
    void end() {
        destination = null;
    }

    boolean isWriting() {
        return destination != null;
    }

    /**
     * The engine has made it.
     *
     * @param notWritten runs where the place that the user chose does not take it
     */
    void take(byte[] file, Runnable notWritten) {
        Destination chosen = destination;
        Map<PrivateKeyFormat, String> files = saved;
        chosen.write(name, file, good -> {
            end();
            if (good) {
                files.put(format, chosen.nameOf(name));
                Templates.update();
            } else {
                notWritten.run();
            }
        });
    }

    public Fragment getFragment() {
        return fragment;
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

    /** Whether a program can use the key in this format. */
    public boolean isPossible() {
        return session.key.formats().contains(format);
    }

    public boolean isSaved() {
        return session.saved().containsKey(format);
    }

    public String getLabel() {
        return Words.of(isWriting() ? "save.writing" : isSaved() ? "save.again" : "save.save");
    }

    public String getButtonClass() {
        return isSaved() ? "button" : "button button-primary";
    }

    public String getStatus() {
        return isSaved() ? Words.of("save.saved") : "";
    }

    public void save() {
        if (!isWriting()) {
            save.accept(this);
        }
    }
}
