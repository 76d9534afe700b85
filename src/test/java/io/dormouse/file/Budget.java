package io.dormouse.file;

import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much processor time and memory a piece of work may take, measured for its own thread, so that it does not matter what
 * else the machine does.
 *
 * @param mebibytes of all that is allocated, which is never less than what is needed at one time
 */
record Budget(long milliseconds, long mebibytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * Fails if the work takes more. What does is done once more: the first time, classes are loaded on the way, and
     * instrumented for the fuzzer.
     */
    void require(Runnable work) {
        if (!cost(work).isWithin(this)) {
            Budget cost = cost(work);
            if (!cost.isWithin(this)) {
                fail("took " + cost + ", which is more than " + this);
            }
        }
    }

    private static Budget cost(Runnable work) {
        long time = THREADS.getCurrentThreadCpuTime();
        long memory = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return new Budget(
                (THREADS.getCurrentThreadCpuTime() - time) / 1_000_000,
                THREADS.getCurrentThreadAllocatedBytes() - memory >> 20);
    }

    private boolean isWithin(Budget limit) {
        return milliseconds <= limit.milliseconds && mebibytes <= limit.mebibytes;
    }
}
