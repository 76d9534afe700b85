package io.dormouse.engine;

import io.dormouse.file.KeyFile;
import io.dormouse.file.KeyFiles;
import io.dormouse.generate.ModPow;
import io.dormouse.key.KeyFormatException;
import io.dormouse.key.KeyWarnings;
import io.dormouse.key.OpenSshName;
import io.dormouse.key.PublicKey;
import io.dormouse.protocol.Answer;
import io.dormouse.weakness.WeakKeys;
import java.util.ArrayList;
import java.util.List;

/** The file that the page has opened, until it is unlocked or another one is opened. */
record OpenedFile(KeyFile file) {

    static OpenedFile of(byte[] file) throws KeyFormatException {
        return new OpenedFile(KeyFiles.parse(file));
    }

    /** What is said of it before it is unlocked. */
    Answer.Opened described() {
        return new Answer.Opened(
                description(),
                file.readByPutty(),
                file.readBySsh(),
                file.encrypted(),
                file.costWarning().orElse(""),
                file.notes());
    }

    /** As in "PuTTY private key, version 3, RSA 4096 bits, encrypted". */
    private String description() {
        String type = "";
        if (file.showsPublicKey()) {
            PublicKey half = file.publicKey();
            type = ", " + OpenSshName.type(half) + " " + OpenSshName.bits(half) + " bits";
        }
        return file.description() + type + (file.encrypted() ? ", encrypted" : "");
    }

    /**
     * The key, with all that there is to say of it and of its file.
     *
     * @param passphrase in UTF-8
     * @param modPow by which weak keys are found out
     */
    Unlocked unlock(byte[] passphrase, ModPow modPow, Expectation expectation) throws KeyFormatException {
        file.stretching().ifPresent(stretching -> expectation.announce(stretching, 1));
        Unlocked unlocked = Unlocked.from(file, passphrase);
        PublicKey half = unlocked.key().privateKey().publicKey();
        List<String> notes = new ArrayList<>(file.notes());
        notes.addAll(unlocked.notes());
        notes.addAll(KeyWarnings.of(half));
        notes.addAll(WeakKeys.of(half, modPow));
        return new Unlocked(unlocked.key(), notes);
    }
}
