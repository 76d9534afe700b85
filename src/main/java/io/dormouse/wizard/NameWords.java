package io.dormouse.wizard;

import io.dormouse.portal.NameRule;
import io.dormouse.portal.Portal;
import io.dormouse.portal.PortalRules;
import io.dormouse.wizard.words.Words;

/** What a portal has against a name, as a sentence. */
final class NameWords {
    private NameWords() {}

    static String problem(Portal portal, PortalRules rules, String name) {
        NameRule rule = rules.wanted().names();
        String who = portal.isConnected() ? portal.getName() : rules.wanted().getProduct();
        return switch (rule.problem(name.strip())) {
            case TOO_LONG -> Words.of("name.too-long", who, rule.most());
            case CHARACTER -> Words.of("name.character", who, rule.stranger(name.strip()));
            case END -> Words.of("name.end");
            case DIGIT_FIRST -> Words.of("name.digit-first");
            case DOUBLED -> Words.of("name.doubled");
            default -> "";
        };
    }
}
