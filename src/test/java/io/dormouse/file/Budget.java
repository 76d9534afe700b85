package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much processor time and memory a piece of work may take, measured for its own thread, so that it does not matter what
 * else the machine does.
 *
 * <p>Memory is all that was allocated, which is never less than what was needed at one time.
 */
final class Budget {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long milliseconds;
    private final long mebibytes;
    private final long beganAt = THREADS.getCurrentThreadCpuTime();
    private final long beganWith = THREADS.getCurrentThreadAllocatedBytes();

    private Budget(long milliseconds, long mebibytes) {
        this.milliseconds = milliseconds;
        this.mebibytes = mebibytes;
    }

    /** Begins to measure. */
    static Budget of(long milliseconds, long mebibytes) {
        return new Budget(milliseconds, mebibytes);
    }

    /** Fails if the current thread has taken more since the beginning. */
    void check() {
        long took = (THREADS.getCurrentThreadCpuTime() - beganAt) / 1_000_000;
        assertTrue(took <= milliseconds, () -> "took " + took + " ms instead of " + milliseconds + " at most");
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - beganWith >> 20;
        assertTrue(
                allocated <= mebibytes, () -> "allocated " + allocated + " MiB instead of " + mebibytes + " at most");
    }
}
