package io.dormouse.portal;

import java.util.List;

/**
 * The messages between this page and a portal's, version 1: docs/protocol.md says what they mean, webapp/embed/protocol.js is this
 * file seen from the other side.
 *
 * <p>Reading gives null for a message that is not exactly as it should be: a field too many is as bad as one of the wrong type. None
 * has a field that could carry anything private.
 */
final class HandOver {
    static final int VERSION = 1;

    private static final int NAME = 255;
    private static final int PORTAL_NAME = 80;
    private static final int CHALLENGE = 1024;
    private static final int SENTENCE = 1000;
    private static final int TYPE = 64;
    private static final int TYPES = 16;
    private static final int KEYS = 1000;
    private static final int MAX_RSA_BITS = 16_384;

    private static final List<String> INIT = List.of(
            "dormouse",
            "kind",
            "page",
            "nonce",
            "portalName",
            "allowedTypes",
            "minRsaBits",
            "preferredType",
            "suggestedName",
            "existingNames",
            "existingFingerprints",
            "challenge",
            "preset",
            "lang",
            "colorScheme",
            "host",
            "user",
            "closable");
    private static final List<String> FILLED = List.of("kind", "nonce");
    private static final List<String> ADDED = List.of("kind", "nonce", "ok");
    private static final List<String> REFUSED = List.of("kind", "nonce", "ok", "code", "message");

    private HandOver() {}

    // ---- from the portal

    /** The nonce of an {@code init} for this page, whatever its rules are; null where the message is none. */
    static String nonceOfInit(Incoming message, String page) {
        boolean init = message.number("dormouse") == VERSION
                && "init".equals(message.text("kind"))
                && page.equals(message.text("page"));
        String nonce = init ? message.text("nonce") : null;
        return nonce != null && nonce.length() == 32 && Text.isOf(nonce, Text.HEX) ? nonce : null;
    }

    /** The rules of an {@code init} that has a nonce, or null where one of them is not as it should be: {@code m} knows which. */
    static PortalRules rules(Fields m) {
        m.only(INIT);
        PortalRules rules = new PortalRules(
                m.line("portalName", PORTAL_NAME),
                m.lines("allowedTypes", TYPES, TYPE, type -> !type.isEmpty() && Text.isOf(type, Text.TYPE)),
                m.number("minRsaBits", MAX_RSA_BITS),
                m.of("preferredType", TYPE, Text.TYPE),
                m.line("suggestedName", NAME),
                m.lines("existingNames", KEYS, NAME, name -> true),
                m.lines("existingFingerprints", KEYS, NAME, print -> Text.isSha256(print) || Text.isMd5(print)),
                m.line("challenge", CHALLENGE),
                m.of("preset", 32, Text.NAME),
                m.of("lang", 35, Text.NAME),
                m.word("colorScheme", 5, List.of("light", "dark")),
                m.command("host", 255, Text.HOST),
                m.command("user", 64, Text.USER),
                m.truth("closable"));
        return m.spoiled().isEmpty() ? rules : null;
    }

    /** What the portal says of the key, or null where the message says nothing of the kind. */
    static PortalAnswer answer(Incoming message, String nonce) {
        if (!nonce.equals(message.text("nonce"))) {
            return null;
        }
        if ("filled".equals(message.text("kind")) && message.hasOnly(FILLED)) {
            return new PortalAnswer(PortalAnswer.Outcome.FILLED, "");
        }
        if (!"added".equals(message.text("kind")) || !message.isTruth("ok")) {
            return null;
        }
        if (message.truth("ok")) {
            return message.hasOnly(ADDED) ? new PortalAnswer(PortalAnswer.Outcome.ADDED, "") : null;
        }
        PortalAnswer.Outcome outcome = message.hasOnly(REFUSED) ? outcome(message.text("code")) : null;
        Fields fields = new Fields(message);
        String sentence = fields.line("message", SENTENCE);
        return outcome == null || !fields.spoiled().isEmpty() ? null : new PortalAnswer(outcome, sentence);
    }

    private static PortalAnswer.Outcome outcome(String code) {
        return code == null
                ? null
                : switch (code) {
                    case "name-taken" -> PortalAnswer.Outcome.NAME_TAKEN;
                    case "key-exists" -> PortalAnswer.Outcome.KEY_EXISTS;
                    case "type-refused" -> PortalAnswer.Outcome.TYPE_REFUSED;
                    case "refused" -> PortalAnswer.Outcome.REFUSED;
                    default -> null;
                };
    }

    // ---- to the portal

    /**
     * Before there is a port, and hence before there is a nonce.
     *
     * @param page 32 hexadecimal digits that no other page has
     */
    static void ready(Outgoing message, String page) {
        message.put("dormouse", VERSION);
        message.put("kind", "ready");
        message.put("page", page);
    }

    /** @param height of the wizard, in CSS pixels */
    static void resize(Outgoing message, String nonce, int height) {
        begin(message, nonce, "resize");
        message.put("height", height);
    }

    /**
     * @param step from 1 (Choose) to 6 (Next); 0 at the side doors
     * @param unsaved whether closing the wizard now would lose a key
     */
    static void state(Outgoing message, String nonce, int step, boolean unsaved) {
        begin(message, nonce, "state");
        message.put("step", step);
        message.put("unsaved", unsaved);
    }

    static void publicKey(Outgoing message, String nonce, HandedKey key) {
        begin(message, nonce, "publicKey");
        message.put("name", key.name());
        message.put("key", key.line());
        message.put("type", key.type());
        message.put("bits", key.bits());
        message.put("sha256", key.sha256());
        message.put("md5", key.md5());
        if (!key.proof().isEmpty()) {
            message.put("proof", key.proof());
        }
    }

    static void cancel(Outgoing message, String nonce) {
        begin(message, nonce, "cancel");
    }

    private static void begin(Outgoing message, String nonce, String kind) {
        message.put("kind", kind);
        message.put("nonce", nonce);
    }
}
