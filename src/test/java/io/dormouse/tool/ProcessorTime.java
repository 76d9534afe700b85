package io.dormouse.tool;

import java.lang.management.ManagementFactory;

/** What the current thread really worked, which is the same however much else this machine has to do. */
public final class ProcessorTime {
    private ProcessorTime() {}

    /** From any beginning. */
    public static double milliseconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    /** How long it takes to do that. */
    public static double milliseconds(Runnable work) {
        double start = milliseconds();
        work.run();
        return milliseconds() - start;
    }
}
