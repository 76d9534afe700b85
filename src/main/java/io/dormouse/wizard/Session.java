package io.dormouse.wizard;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.PrivateKeyFormat;
import java.util.EnumSet;
import java.util.Set;

/** What the screens share while one key is made: the choices, the public half, the passphrase, what was saved. */
final class Session {
    final KeyChoice choice = new KeyChoice(Browser.today());
    Answer.KeyReady key;
    String passphrase = "";

    /** The files that were saved with the passphrase that is set now. */
    final Set<PrivateKeyFormat> saved = EnumSet.noneOf(PrivateKeyFormat.class);

    /** Whether closing the page now would lose a key that was made. */
    boolean unsaved() {
        return key != null && saved.isEmpty();
    }
}
