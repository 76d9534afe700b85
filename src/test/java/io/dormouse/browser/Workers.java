package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Worker;
import java.util.ArrayList;
import java.util.List;

/** The workers that a page has at one time, and their end. */
final class Workers {

    /** Chromium gives one that calculates two seconds before it takes the processor away from it, and this machine may be busy. */
    static final Page.WaitForConditionOptions ONE_THAT_CALCULATES =
            new Page.WaitForConditionOptions().setTimeout(20_000);

    private final List<Worker> workers;
    private final List<Worker> ended = new ArrayList<>();

    private Workers(List<Worker> workers) {
        this.workers = workers;
        workers.forEach(worker -> worker.onClose(ended::add));
    }

    static Workers of(Page page) {
        List<Worker> workers = List.copyOf(page.workers());
        assertFalse(workers.isEmpty());
        return new Workers(workers);
    }

    /** @param page any that is open */
    void awaitEnd(Page page) {
        awaitEnd(page, ONE_THAT_CALCULATES);
    }

    private void awaitEnd(Page page, Page.WaitForConditionOptions most) {
        page.waitForCondition(() -> ended.size() == workers.size(), most);
    }

    /** Until their page has as many others. */
    void awaitOthers(Page page) {
        awaitOthers(page, ONE_THAT_CALCULATES);
    }

    void awaitOthers(Page page, Page.WaitForConditionOptions most) {
        awaitEnd(page, most);
        page.waitForCondition(() -> page.workers().size() == workers.size());
    }
}
