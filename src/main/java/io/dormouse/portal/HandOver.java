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

    /** The nonce of an {@code init} for this page, or null where the message is none. */
    static String nonceOfInit(Incoming message, String page) {
        boolean init = message.hasOnly(INIT)
                && message.number("dormouse") == VERSION
                && "init".equals(message.text("kind"))
                && page.equals(message.text("page"));
        String nonce = init ? message.text("nonce") : null;
        return nonce != null && nonce.length() == 32 && Text.isOf(nonce, Text.HEX) ? nonce : null;
    }

    /** The rules of an {@code init} that has a nonce, or null where one of them is not as it should be. */
    static PortalRules rules(Incoming m) {
        String portalName = line(m, "portalName", PORTAL_NAME);
        List<String> allowedTypes = types(m, "allowedTypes", TYPES);
        int minRsaBits = number(m, "minRsaBits", MAX_RSA_BITS);
        String preferredType = of(m, "preferredType", 64, Text.TYPE);
        String suggestedName = line(m, "suggestedName", NAME);
        List<String> existingNames = lines(m, "existingNames", KEYS);
        List<String> fingerprints = fingerprints(m, "existingFingerprints", KEYS);
        String challenge = line(m, "challenge", CHALLENGE);
        String preset = of(m, "preset", 32, Text.NAME);
        String language = of(m, "lang", 35, Text.NAME);
        String colorScheme = of(m, "colorScheme", 5, Text.NAME);
        String host = command(m, "host", 255, Text.HOST);
        String user = command(m, "user", 64, Text.USER);
        boolean closable = m.isTruth("closable") && m.truth("closable");
        boolean good = portalName != null
                && allowedTypes != null
                && minRsaBits >= 0
                && preferredType != null
                && suggestedName != null
                && existingNames != null
                && fingerprints != null
                && challenge != null
                && preset != null
                && language != null
                && (colorScheme != null && List.of("", "light", "dark").contains(colorScheme))
                && host != null
                && user != null
                && (closable || !m.has("closable") || m.isTruth("closable"));
        return good
                ? new PortalRules(
                        portalName,
                        allowedTypes,
                        minRsaBits,
                        preferredType,
                        suggestedName,
                        existingNames,
                        fingerprints,
                        challenge,
                        preset,
                        language,
                        colorScheme,
                        host,
                        user,
                        closable)
                : null;
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
        String sentence = line(message, "message", SENTENCE);
        return outcome == null || sentence == null ? null : new PortalAnswer(outcome, sentence);
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

    // ---- fields: the empty value where there is none, null (or -1) where it is not as it should be

    private static String line(Incoming message, String field, int most) {
        String text = message.has(field) ? message.text(field) : "";
        return text != null && text.length() <= most && Text.isLine(text) ? text : null;
    }

    private static String of(Incoming message, String field, int most, String characters) {
        String text = line(message, field, most);
        return text != null && Text.isOf(text, characters) ? text : null;
    }

    /** What begins with a hyphen would be an option to ssh. */
    private static String command(Incoming message, String field, int most, String characters) {
        String text = of(message, field, most, characters);
        return text == null || text.startsWith("-") ? null : text;
    }

    private static int number(Incoming message, String field, int most) {
        double number = message.has(field) ? message.number(field) : 0;
        return number >= 0 && number <= most && number == (int) number ? (int) number : -1;
    }

    private static List<String> lines(Incoming message, String field, int most) {
        List<String> texts = message.has(field) ? message.texts(field, most) : List.of();
        if (texts != null) {
            for (String text : texts) {
                if (text.length() > NAME || !Text.isLine(text)) {
                    return null;
                }
            }
        }
        return texts;
    }

    private static List<String> types(Incoming message, String field, int most) {
        List<String> texts = lines(message, field, most);
        if (texts != null) {
            for (String text : texts) {
                if (text.isEmpty() || text.length() > 64 || !Text.isOf(text, Text.TYPE)) {
                    return null;
                }
            }
        }
        return texts;
    }

    private static List<String> fingerprints(Incoming message, String field, int most) {
        List<String> texts = lines(message, field, most);
        if (texts != null) {
            for (String text : texts) {
                if (!Text.isSha256(text) && !Text.isMd5(text)) {
                    return null;
                }
            }
        }
        return texts;
    }
}
