package io.dormouse.wizard;

import io.dormouse.protocol.Cost;

/** The settings that make a passphrase costly to guess, as the user types them. */
final class CostForm {
    private String argon2 = Cost.DEFAULT.argon2();
    private String memory = String.valueOf(Cost.DEFAULT.memoryKib());
    private boolean byTime;
    private String passes = String.valueOf(Cost.DEFAULT.passes());
    private String milliseconds = String.valueOf(Cost.DEFAULT.milliseconds());
    private String parallelism = String.valueOf(Cost.DEFAULT.parallelism());
    private String rounds = String.valueOf(Cost.DEFAULT.rounds());

    /** What is wrong with what was typed; null where nothing is. */
    Problem problem() {
        if (outside(rounds, 1, 4096)) {
            return new Problem("rounds", "cost.bad-rounds", "");
        }
        if (outside(memory, 8, 262_144)) {
            return new Problem("memory", "cost.bad-memory", "");
        }
        if (byTime && outside(milliseconds, 10, 10_000)) {
            return new Problem("milliseconds", "cost.bad-time", "");
        }
        if (!byTime && outside(passes, 1, 1000)) {
            return new Problem("passes", "cost.bad-passes", "");
        }
        if (outside(parallelism, 1, 16)) {
            return new Problem("parallelism", "cost.bad-parallelism", "");
        }
        if (number(memory) < 8 * number(parallelism)) {
            return new Problem("memory", "cost.bad-lanes", parallelism);
        }
        return null;
    }

    /** What was typed; only where there is no {@link #problem}. */
    Cost cost() {
        return new Cost(
                argon2,
                number(memory),
                byTime ? 0 : number(passes),
                byTime ? number(milliseconds) : Cost.DEFAULT.milliseconds(),
                number(parallelism),
                number(rounds));
    }

    /** What guessing takes behind the settings of PuTTY's file; null where they do not say it. */
    GuessingCost inPutty(double bits) {
        boolean unknown = byTime || outside(memory, 8, 262_144) || outside(passes, 1, 1000);
        return unknown ? null : GuessingCost.ofArgon2(bits, number(memory), number(passes));
    }

    /** What guessing takes behind the rounds of OpenSSH's file; null where they do not say it. */
    GuessingCost inOpenSsh(double bits) {
        return outside(rounds, 1, 4096) ? null : GuessingCost.ofBcrypt(bits, number(rounds));
    }

    private static boolean outside(String text, int least, int most) {
        int number = number(text);
        return number < least || number > most;
    }

    /** -1 for anything that is no number of at most 9 digits. */
    private static int number(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        int number = 0;
        for (char c : digits.toCharArray()) {
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    public String getArgon2() {
        return argon2;
    }

    public void setArgon2(String argon2) {
        this.argon2 = argon2;
    }

    public String getMemory() {
        return memory;
    }

    public void setMemory(String memory) {
        this.memory = memory;
    }

    public boolean isByTime() {
        return byTime;
    }

    public void useTime(boolean time) {
        this.byTime = time;
    }

    public String getPasses() {
        return passes;
    }

    public void setPasses(String passes) {
        this.passes = passes;
    }

    public String getMilliseconds() {
        return milliseconds;
    }

    public void setMilliseconds(String milliseconds) {
        this.milliseconds = milliseconds;
    }

    public String getParallelism() {
        return parallelism;
    }

    public void setParallelism(String parallelism) {
        this.parallelism = parallelism;
    }

    public String getRounds() {
        return rounds;
    }

    public void setRounds(String rounds) {
        this.rounds = rounds;
    }
}
