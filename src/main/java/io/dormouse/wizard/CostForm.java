package io.dormouse.wizard;

import io.dormouse.protocol.Cost;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/** The settings that make a passphrase costly to guess, as the user types them, and what they are worth. */
@BindTemplate("templates/cost.html")
final class CostForm {
    private final NumberField memory;
    private final NumberField passes;
    private final NumberField milliseconds;
    private final NumberField parallelism;
    private final NumberField rounds;
    private final Fragment puttyStrength;
    private final Fragment openSshStrength;
    private final Fragment fragment = Templates.create(this);
    private String argon2 = Cost.DEFAULT.argon2();
    private boolean byTime;

    /**
     * @param summary where it is said what is wrong with them
     * @param bits of the passphrase; 0 where there is none
     */
    CostForm(ErrorSummary summary, double bits) {
        Cost usual = Cost.DEFAULT;
        memory = new NumberField(summary, "memory", "cost.memory", "cost.bad-memory", 8, 262_144, usual.memoryKib());
        passes = new NumberField(summary, "passes", "cost.passes", "cost.bad-passes", 1, 1000, usual.passes());
        milliseconds = new NumberField(
                summary, "milliseconds", "cost.time", "cost.bad-time", 10, 10_000, usual.milliseconds());
        parallelism = new NumberField(
                summary, "parallelism", "cost.parallelism", "cost.bad-parallelism", 1, 16, usual.parallelism());
        rounds = new NumberField(summary, "rounds", "cost.rounds", "cost.bad-rounds", 1, 4096, usual.rounds());
        puttyStrength = Strength.of(() -> bits == 0 ? null : inPutty(bits));
        openSshStrength = Strength.of(() -> bits == 0 ? null : inOpenSsh(bits));
    }

    Fragment fragment() {
        return fragment;
    }

    /** What is wrong with what was typed; null where nothing is. */
    Problem problem() {
        for (NumberField field : List.of(rounds, memory, byTime ? milliseconds : passes, parallelism)) {
            Problem found = field.problem();
            if (found != null) {
                return found;
            }
        }
        boolean lanes = memory.number() >= 8 * parallelism.number();
        return lanes ? null : new Problem(memory.getId(), "cost.bad-lanes", parallelism.getText());
    }

    /** What was typed; only where there is no {@link #problem}. */
    Cost cost() {
        return new Cost(
                argon2,
                memory.number(),
                byTime ? 0 : passes.number(),
                byTime ? milliseconds.number() : Cost.DEFAULT.milliseconds(),
                parallelism.number(),
                rounds.number());
    }

    /** What guessing takes behind the settings of PuTTY's file; null where they do not say it. */
    private GuessingCost inPutty(double bits) {
        boolean known = !byTime && memory.isGood() && passes.isGood();
        return known ? GuessingCost.ofArgon2(bits, memory.number(), passes.number()) : null;
    }

    /** What guessing takes behind the rounds of OpenSSH's file; null where they do not say it. */
    private GuessingCost inOpenSsh(double bits) {
        return rounds.isGood() ? GuessingCost.ofBcrypt(bits, rounds.number()) : null;
    }

    public String getArgon2() {
        return argon2;
    }

    public void setArgon2(String argon2) {
        this.argon2 = argon2;
    }

    public boolean isByTime() {
        return byTime;
    }

    public void useTime(boolean time) {
        this.byTime = time;
    }

    public Fragment getMemory() {
        return memory.fragment();
    }

    public Fragment getPasses() {
        return passes.fragment();
    }

    public Fragment getMilliseconds() {
        return milliseconds.fragment();
    }

    public Fragment getParallelism() {
        return parallelism.fragment();
    }

    public Fragment getRounds() {
        return rounds.fragment();
    }

    public Fragment getPuttyStrength() {
        return puttyStrength;
    }

    public Fragment getOpenSshStrength() {
        return openSshStrength;
    }
}
