package io.dormouse.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.dormouse.portal.PortalAnswer.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page takes from a portal, and what it does not. */
class HandOverTest {
    private static final String PAGE = "0123456789abcdef0123456789abcdef";
    private static final String NONCE = "fedcba9876543210fedcba9876543210";
    private static final String MD5 = "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff";
    private static final String SHA256 = "SHA256:" + "a".repeat(43);

    private static final MapMessage INIT = MapMessage.empty()
            .with("dormouse", 1)
            .with("kind", "init")
            .with("page", PAGE)
            .with("nonce", NONCE);

    private static final MapMessage ADDED =
            MapMessage.empty().with("kind", "added").with("nonce", NONCE).with("ok", true);

    private static final MapMessage REFUSED =
            ADDED.with("ok", false).with("code", "name-taken").with("message", "Is there.");

    @Test
    void aPortalThatSaysNothingOfItselfIsServed() {
        assertEquals(NONCE, HandOver.nonceOfInit(INIT, PAGE));
        assertEquals(PortalRules.NONE, HandOver.rules(new Fields(INIT)));
    }

    @Test
    void everyRuleIsReadAsItWasSent() {
        MapMessage init = INIT.with("portalName", "Meridian – Wolke")
                .with("allowedTypes", List.of("ssh-rsa", "sk-ssh-ed25519@openssh.com"))
                .with("minRsaBits", 3072)
                .with("preferredType", "ssh-rsa")
                .with("suggestedName", "my laptop")
                .with("existingNames", List.of("a", "b c"))
                .with("existingFingerprints", List.of(MD5, SHA256))
                .with("challenge", "nonce=1&to=portal")
                .with("preset", "triton")
                .with("lang", "pt-BR")
                .with("colorScheme", "dark")
                .with("host", "203.0.113.7")
                .with("user", "admin")
                .with("closable", true);

        assertEquals(NONCE, HandOver.nonceOfInit(init, PAGE));
        assertEquals(
                new PortalRules(
                        "Meridian – Wolke",
                        List.of("ssh-rsa", "sk-ssh-ed25519@openssh.com"),
                        3072,
                        "ssh-rsa",
                        "my laptop",
                        List.of("a", "b c"),
                        List.of(MD5, SHA256),
                        "nonce=1&to=portal",
                        "triton",
                        "pt-BR",
                        "dark",
                        "203.0.113.7",
                        "admin",
                        true),
                HandOver.rules(new Fields(init)));
    }

    @Test
    void agreeingOnAConversationTakesEveryFieldAsItShouldBe() {
        List<MapMessage> bad = List.of(
                MapMessage.empty(),
                INIT.with("dormouse", 2),
                INIT.with("dormouse", "1"),
                INIT.with("kind", "ready"),
                INIT.with("kind", 1),
                INIT.with("page", NONCE),
                INIT.with("nonce", ""),
                INIT.with("nonce", NONCE + "0"),
                INIT.with("nonce", NONCE.toUpperCase(java.util.Locale.ROOT)),
                INIT.with("nonce", 7));
        bad.forEach(message -> assertNull(HandOver.nonceOfInit(message, PAGE), message::toString));
    }

    @Test
    void aRuleThatIsNotAsItShouldBeSpoilsTheWholeMessage() {
        Map<String, List<?>> bad = Map.ofEntries(
                Map.entry(
                        "portalName",
                        List.of(1, true, "a".repeat(81), "two\nlines", "\u202eback", "half \ud83d", List.of())),
                Map.entry(
                        "allowedTypes",
                        List.of("ssh-rsa", List.of(1), List.of(""), List.of("a b"), Collections.nCopies(17, "a"))),
                Map.entry("minRsaBits", List.of("2048", -1, 16_385, 2048.5, Double.NaN, Double.POSITIVE_INFINITY)),
                Map.entry("preferredType", List.of("a b", 1, "a".repeat(65))),
                Map.entry("suggestedName", List.of("a".repeat(256), "a\u0000")),
                Map.entry("existingNames", List.of("a", List.of("a".repeat(256)), Collections.nCopies(1001, "a"))),
                Map.entry(
                        "existingFingerprints",
                        List.of(List.of("SHA256:short"), List.of("MD5:" + MD5), List.of(MD5 + ":00"))),
                Map.entry("challenge", List.of("a".repeat(1025), 7)),
                Map.entry("preset", List.of("a/b", "a".repeat(33))),
                Map.entry("lang", List.of("e n", "a".repeat(36))),
                Map.entry("colorScheme", List.of("pink", true)),
                Map.entry("host", List.of("a b", "a;reboot", "$(id)", "`id`", "-oProxyCommand=id", "a\nb", "a'b")),
                Map.entry("user", List.of("a b", "-l", "a@b", "a|b")),
                Map.entry("closable", List.of("true", 1)));
        bad.forEach((field, values) -> values.forEach(value -> {
            Fields fields = new Fields(INIT.with(field, value));
            assertNull(HandOver.rules(fields), () -> field + ": " + value);
            assertEquals(field, fields.spoiled(), () -> field + ": " + value);
        }));
        assertNull(HandOver.rules(new Fields(INIT.with("privateKey", "x"))));
    }

    @Test
    void thePortalsAnswersAreUnderstood() {
        MapMessage filled = MapMessage.empty().with("kind", "filled").with("nonce", NONCE);
        assertEquals(new PortalAnswer(Outcome.FILLED, ""), HandOver.answer(filled, NONCE));
        assertEquals(new PortalAnswer(Outcome.ADDED, ""), HandOver.answer(ADDED, NONCE));
        assertEquals(new PortalAnswer(Outcome.NAME_TAKEN, "Is there."), HandOver.answer(REFUSED, NONCE));
        assertEquals(Outcome.KEY_EXISTS, outcome("key-exists"));
        assertEquals(Outcome.TYPE_REFUSED, outcome("type-refused"));
        assertEquals(Outcome.REFUSED, outcome("refused"));
    }

    private static Outcome outcome(String code) {
        return HandOver.answer(REFUSED.with("code", code), NONCE).outcome();
    }

    @Test
    void anAnswerThatIsNotAsItShouldBeIsDropped() {
        List<MapMessage> bad = List.of(
                MapMessage.empty(),
                ADDED.with("nonce", PAGE),
                ADDED.with("ok", "true"),
                ADDED.with("message", "but why"),
                ADDED.with("kind", "Added"),
                REFUSED.with("code", "NAME_TAKEN"),
                REFUSED.with("code", 1),
                REFUSED.with("message", "a".repeat(1001)),
                REFUSED.with("message", "two\nlines"),
                REFUSED.with("html", "<b>"),
                MapMessage.empty().with("kind", "filled").with("nonce", NONCE).with("more", 1));
        bad.forEach(message -> assertNull(HandOver.answer(message, NONCE), message::toString));
    }

    @Test
    void whatGoesToThePortalHasTheFieldsOfThePublicKeyAndNoOther() {
        MapMessage message = MapMessage.empty();
        HandOver.publicKey(
                message, NONCE, new HandedKey("laptop", "ssh-rsa AAAA laptop", "ssh-rsa", 3072, SHA256, MD5, ""));
        assertEquals(
                Map.of(
                        "kind",
                        "publicKey",
                        "nonce",
                        NONCE,
                        "name",
                        "laptop",
                        "key",
                        "ssh-rsa AAAA laptop",
                        "type",
                        "ssh-rsa",
                        "bits",
                        3072.0,
                        "sha256",
                        SHA256,
                        "md5",
                        MD5),
                message.fields());

        HandOver.publicKey(message, NONCE, new HandedKey("laptop", "line", "ssh-rsa", 3072, SHA256, MD5, "signed"));
        assertNotNull(message.text("proof"));
    }

    @Test
    void aTakenNameGetsTheFirstNumberThatIsFree() {
        PortalRules rules = HandOver.rules(new Fields(INIT.with("existingNames", List.of("Laptop", "laptop-2"))));
        assertEquals("laptop-3", rules.free("laptop"));
        assertEquals("desk", rules.free("desk"));
    }

    @Test
    void onlyTheTypesAndSizesThatThePortalNamesAreTaken() {
        PortalRules rules = HandOver.rules(new Fields(
                INIT.with("allowedTypes", List.of("ssh-rsa", "ssh-ed25519")).with("minRsaBits", 3072)));
        assertEquals(true, rules.takes("ssh-rsa", 3072));
        assertEquals(false, rules.takes("ssh-rsa", 2048));
        assertEquals(true, rules.takes("ssh-ed25519", 256));
        assertEquals(false, rules.takes("ecdsa-sha2-nistp256", 256));
        assertEquals(true, PortalRules.NONE.takes("ssh-dss", 1024));
    }
}
