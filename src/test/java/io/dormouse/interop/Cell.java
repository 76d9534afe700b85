package io.dormouse.interop;

/**
 * One thing that must be possible.
 *
 * @param program the other side
 */
record Cell(Program program, FileFormat format, boolean encrypted, KeyType type, Direction direction) {

    enum Direction {
        /** The program writes, Dormouse reads. */
        IN,
        /** Dormouse writes, the program reads. */
        OUT
    }

    /** As a sentence. */
    @Override
    public String toString() {
        String what = type + " in " + format + (encrypted ? ", encrypted" : "");
        return direction == Direction.IN
                ? program.name() + " writes " + what + ", and Dormouse reads it"
                : "Dormouse writes " + what + ", and " + program.name() + " reads it";
    }
}
