package io.dormouse.file;

/**
 * How hard a passphrase is to guess: the cost of one try.
 *
 * <p>RFC 9106 section 3.1, as PPK version 3 names them. The upper limits are ours; they keep a hostile file from
 * stopping the machine.
 *
 * @param memoryKiB 8 x parallelism to 1,048,576 (1 GiB)
 * @param passes 1 to 1000
 * @param parallelism 1 to 16
 */
public record Argon2Settings(Flavour flavour, int memoryKiB, int passes, int parallelism) implements Stretching {

    /** The variants of Argon2, with the names that PPK files use. */
    public enum Flavour {
        ARGON2D("Argon2d"),
        ARGON2I("Argon2i"),
        ARGON2ID("Argon2id");

        private final String label;

        Flavour(String label) {
            this.label = label;
        }

        /** As PPK files spell it: {@code "Argon2id"}. */
        public String label() {
            return label;
        }
    }

    public static final int MOST_MEMORY_KIB = 1 << 20;
    public static final int MOST_PASSES = 1000;
    public static final int MOST_PARALLELISM = 16;

    private static final int USUAL_MEMORY_KIB = 256 << 10;

    /** Memory times passes: some ten seconds in a browser, where PuTTYgen's 8 MiB and 13 passes take a seventh of one. */
    private static final long USUAL_WORK_KIB = 8L << 20;

    /** Memory times passes that take about a second in a browser. */
    private static final long SLOW_WORK_KIB = 512L << 10;

    private static final int SAMPLE_KIB = 4 << 10;

    /** What PuTTYgen proposes. */
    public static final Argon2Settings DEFAULT = new Argon2Settings(Flavour.ARGON2ID, 8192, 13, 1);

    /** @throws IllegalArgumentException if a number is out of range */
    public Argon2Settings {
        if (passes < 1
                || passes > MOST_PASSES
                || parallelism < 1
                || parallelism > MOST_PARALLELISM
                || memoryKiB < 8 * parallelism
                || memoryKiB > MOST_MEMORY_KIB) {
            throw new IllegalArgumentException("Argon2 settings are out of range");
        }
    }

    /** Whether so much memory (more than 256 MiB) or work is asked for that the user must be asked first. */
    boolean isCostly() {
        return memoryKiB > USUAL_MEMORY_KIB || work() > USUAL_WORK_KIB;
    }

    @Override
    public boolean isSlow() {
        return work() > SLOW_WORK_KIB;
    }

    /** Argon2 takes its time for each KiB that it fills, once in each pass. */
    @Override
    public double sample() {
        int memory = Math.max(8 * parallelism, Math.min(memoryKiB, SAMPLE_KIB));
        Argon2Settings small = new Argon2Settings(flavour, memory, 1, parallelism);
        PpkProtection.argon2(small, new byte[16], new byte[1]).wipe();
        return (double) small.work() / work();
    }

    private long work() {
        return (long) memoryKiB * passes;
    }
}
