package io.dormouse.wizard;

import io.dormouse.protocol.PublicHalf;
import io.dormouse.wizard.words.Words;
import java.nio.charset.StandardCharsets;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** The public half as a file, which ssh looks for beside the private one, and its row on the Save screen. */
@BindTemplate("templates/public-file.html")
final class PublicFile {
    private final PublicHalf key;
    private final Browser.Outcome written;
    private final Fragment fragment = Templates.create(this);
    private boolean saved;

    /** @param written hears each time whether it is there */
    PublicFile(PublicHalf key, Browser.Outcome written) {
        this.key = key;
        this.written = written;
    }

    Fragment fragment() {
        return fragment;
    }

    void write(Destination destination) {
        byte[] line = (key.line() + "\n").getBytes(StandardCharsets.UTF_8);
        destination.write(getName(), line, good -> {
            saved |= good;
            written.is(good);
        });
    }

    public void save() {
        Destination.ask(getName(), this::write);
    }

    public String getName() {
        return FileNames.publicKey(key);
    }

    public String getStatus() {
        return saved ? Words.of("save.saved") : "";
    }
}
