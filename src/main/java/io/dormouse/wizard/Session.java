package io.dormouse.wizard;

import io.dormouse.portal.PortalRules;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.PublicHalf;
import java.util.HashMap;
import java.util.Map;

/** What the screens share while one key is made: the choices, the public half, the passphrase, what was saved. */
final class Session {
    final KeyChoice choice;
    PublicHalf key;
    private String passphrase = "";

    /** The files of this key with this comment and this passphrase. Where one of them changes, there is another map. */
    private Map<PrivateKeyFormat, String> saved = noFiles();

    private LoadedFile loaded;

    /** What the loaded file is locked with. */
    private String loadedPassphrase = "";

    Session(PortalRules rules) {
        choice = new KeyChoice(Browser.today(), rules);
    }

    private static Map<PrivateKeyFormat, String> noFiles() {
        return new HashMap<>();
    }

    void made(Answer.KeyReady ready) {
        forgetKey();
        key = ready.key();
    }

    /** What was chosen stays. */
    void forgetKey() {
        key = null;
        passphrase = "";
        saved = noFiles();
        loaded = null;
        loadedPassphrase = "";
    }

    /** Takes a key that is in a file already; its passphrase is kept, as PuTTYgen does, until the user changes it. */
    void loaded(Answer.KeyReady ready, String itsPassphrase, LoadedFile file) {
        forgetKey();
        key = ready.key();
        passphrase = itsPassphrase;
        loaded = file;
        loadedPassphrase = itsPassphrase;
    }

    /** Takes the same key with another comment, which the saved files do not have. */
    void renamed(Answer.KeyReady ready) {
        key = ready.key();
        saved = noFiles();
    }

    String passphrase() {
        return passphrase;
    }

    /** Another passphrase is not that of the saved files. */
    void protect(String with) {
        if (!passphrase.equals(with)) {
            passphrase = with;
            saved = noFiles();
        }
    }

    /**
     * The names of the files that were saved with the comment and the passphrase that are set now. Who waits for a file to be
     * written keeps this map: should it be another by then, the file counts for nothing.
     */
    Map<PrivateKeyFormat, String> saved() {
        return saved;
    }

    boolean isLoaded() {
        return loaded != null;
    }

    /** The file that the key was loaded from; null where there is none. */
    LoadedFile loadedFile() {
        return loaded;
    }

    /** Whether no file has the passphrase and the comment of a loaded key that are set now. */
    boolean isChanged() {
        return loaded != null
                && saved.isEmpty()
                && !(passphrase.equals(loadedPassphrase) && key.comment().equals(loaded.comment()));
    }

    /** Whether closing the page now would lose a key that was made. */
    boolean unsaved() {
        return key != null && saved.isEmpty() && loaded == null;
    }
}
