package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.dormouse.portal.NameRule;
import io.dormouse.portal.Preset;
import io.dormouse.webdriver.BrowserKind;
import io.dormouse.webdriver.Element;
import io.dormouse.webdriver.Frame;
import io.dormouse.webdriver.RunningBrowser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each preset takes, said by the portal's page, in all three engines. {@link PresetsIT} has those that the user chooses. */
class EveryPresetIT {
    private static final List<String> NAMES =
            List.of("ann@laptop", "my--key", "-key", "2nd", "caf\u00e9", "x".repeat(51), "x".repeat(65), "ann");

    private static final String OFFERED =
            """
            () => {
              const there = id => document.getElementById(id) !== null;
              const sizes = [...document.querySelectorAll('#rsa-size option')].filter(size => !size.disabled);
              return [there('type-rsa'), there('type-ed25519'), there('type-ecdsa'),
                ['2048', '3072', '4096'].filter(bits => sizes.some(size => size.value === bits)).join(' '),
                document.querySelector('#comment').value];
            }""";

    /** Which names are refused, each after a good one, so that what is said of it is not of the one before. */
    private static final String REFUSED =
            """
            async (good, names, expected) => {
              const isRefused = () => document.querySelector('#comment-refused') !== null;
              const type = async (name, expected) => {
                const field = document.querySelector('#comment');
                field.value = name;
                for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, {bubbles: true}));
                for (let i = 0; i < 200 && isRefused() !== expected; i++) {
                  await new Promise(later => setTimeout(later, 10));
                }
                return isRefused();
              };
              const refused = [];
              for (const name of names) {
                if (await type(good, false)) refused.push(good);
                if (await type(name, expected.includes(name))) refused.push(name);
              }
              return refused;
            }""";

    @RegisterExtension
    final Served site = new Served();

    @RegisterExtension
    final Elsewhere portal = new Elsewhere();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(BrowserKind.class)
    void theWizardOffersWhatThePortalTakesAndRefusesTheNamesThatItDoesNot(BrowserKind kind) {
        try (RunningBrowser browser = kind.start(directory)) {
            for (Preset preset : Preset.values()) {
                Frame page = browser.open(
                        portal.page("<!doctype html><html lang=en><title>A portal</title><link rel=icon href=data:,>"
                                + "<script type=module src=" + site.address() + "embed.js></script>"
                                + "<dormouse-key portal-name=Cloud preset=" + preset.getId() + "></dormouse-key>"));
                Frame wizard = page.frame(
                        new Element("document.querySelector('dormouse-key')?.shadowRoot?.querySelector('iframe')"));
                wizard.await("() => document.querySelector('#comment') && !document.querySelector('#preset')");

                JsonNode offered = wizard.evaluate(OFFERED);
                List<String> expected = NAMES.stream()
                        .filter(name -> preset.names().problem(name) != NameRule.Problem.NONE)
                        .toList();
                List<String> refused = new ArrayList<>();
                wizard.evaluate(REFUSED, offered.get(4).asText(), NAMES, expected)
                        .forEach(name -> refused.add(name.asText()));

                assertEquals(takesRsa(preset, 2048, 3072, 4096), offered.get(3).asText(), preset.getId());
                assertEquals(preset.takes("ssh-ed25519", 255), offered.get(1).asBoolean(), preset.getId());
                assertEquals(
                        preset.takes("ecdsa-sha2-nistp256", 256), offered.get(2).asBoolean(), preset.getId());
                assertEquals(
                        NameRule.Problem.NONE,
                        preset.names().problem(offered.get(4).asText()),
                        preset.getId());
                assertEquals(expected, refused, preset.getId());
            }
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static String takesRsa(Preset preset, int... sizes) {
        List<String> taken = new ArrayList<>();
        for (int bits : sizes) {
            if (preset.takes("ssh-rsa", bits)) {
                taken.add(String.valueOf(bits));
            }
        }
        return String.join(" ", taken);
    }
}
