package io.dormouse.wizard;

import io.dormouse.wizard.words.Amounts;
import io.dormouse.wizard.words.Words;
import java.util.function.Supplier;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** Says how long a passphrase withstands a guesser, in a word, time and money. */
@BindTemplate("templates/strength.html")
final class Strength {
    /** A million years, in seconds. */
    private static final double AGES = 1e6 * 365.25 * 24 * 3600;

    private final Supplier<GuessingCost> cost;

    private Strength(Supplier<GuessingCost> cost) {
        this.cost = cost;
    }

    /** @param cost asked each time the page is drawn; null where nothing can be said */
    static Fragment of(Supplier<GuessingCost> cost) {
        return Templates.create(new Strength(cost));
    }

    public String getTone() {
        return cost.get() == null
                ? ""
                : "strength strength-" + cost.get().level().ordinal();
    }

    public String getLevel() {
        if (cost.get() == null) {
            return "";
        }
        return Words.of(
                switch (cost.get().level()) {
                    case WEAK -> "strength.weak";
                    case FAIR -> "strength.fair";
                    case STRONG -> "strength.strong";
                    case VERY_STRONG -> "strength.very-strong";
                });
    }

    /** Whether nobody lives to see it guessed, so that the years need no number. */
    public boolean isForAges() {
        return cost.get() != null && cost.get().seconds() > AGES;
    }

    public boolean isForATime() {
        return cost.get() != null && !isForAges();
    }

    public String getTime() {
        return Amounts.duration(cost.get().seconds());
    }

    public String getMoney() {
        return Amounts.dollars(cost.get().dollars());
    }
}
