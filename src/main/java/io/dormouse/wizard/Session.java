package io.dormouse.wizard;

import io.dormouse.portal.PortalRules;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.PublicHalf;
import java.util.EnumSet;
import java.util.Set;

/** What the screens share while one key is made: the choices, the public half, the passphrase, what was saved. */
final class Session {
    final KeyChoice choice;
    PublicHalf key;
    String passphrase = "";

    /** The files that were saved with the passphrase that is set now. */
    final Set<PrivateKeyFormat> saved = EnumSet.noneOf(PrivateKeyFormat.class);

    private boolean loaded;

    Session(PortalRules rules) {
        choice = new KeyChoice(Browser.today(), rules);
    }

    void made(Answer.KeyReady ready) {
        forgetKey();
        key = ready.key();
    }

    /** What was chosen stays. */
    void forgetKey() {
        key = null;
        passphrase = "";
        saved.clear();
        loaded = false;
    }

    /** Takes a key that is in a file already; its passphrase is kept, as PuTTYgen does, until the user changes it. */
    void loaded(Answer.KeyReady ready, String itsPassphrase) {
        key = ready.key();
        passphrase = itsPassphrase;
        loaded = true;
    }

    /** Takes the same key with another comment, which the saved files do not have. */
    void renamed(Answer.KeyReady ready) {
        key = ready.key();
        saved.clear();
    }

    boolean isLoaded() {
        return loaded;
    }

    /** Whether closing the page now would lose a key that was made. */
    boolean unsaved() {
        return key != null && saved.isEmpty() && !loaded;
    }
}
