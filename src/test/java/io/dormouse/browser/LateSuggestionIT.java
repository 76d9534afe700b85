package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A suggested passphrase that comes when the user has gone on without it locks nothing. */
class LateSuggestionIT {

    /** In milliseconds: by then it has come. */
    private static final int LATE = 2500;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    private WizardPage wizard;

    @BeforeEach
    void askForASuggestion() throws Exception {
        wizard = WizardPage.open(chromium.page(), SlowEngine.address('?', directory));
        wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
        wizard.button("Suggest one").click();
    }

    @Test
    void whoIsAskedAboutNoPassphraseMeanwhileGetsAFileWithoutOne() throws Exception {
        wizard.proceed();
        wizard.heading("Save without a passphrase?").waitFor();
        wizard.page().waitForTimeout(LATE);

        wizard.button("Save without a passphrase").click();

        new SavedKey(wizard.saveOpenSsh(directory), "").openedBySshKeygen();
    }

    @Test
    void whatIsTypedMeanwhileStays() {
        wizard.passphrase().fill("typed by hand");

        wizard.page().waitForTimeout(LATE);

        assertEquals("typed by hand", wizard.passphrase().inputValue());
    }

    @Test
    void whatIsSavedMeanwhileIsWhatTheFieldShowsAfterwards() throws Exception {
        wizard.protect("");
        wizard.button("Save without a passphrase").click();
        wizard.page().waitForTimeout(LATE);

        wizard.back();

        assertEquals("", wizard.passphrase().inputValue());
    }
}
