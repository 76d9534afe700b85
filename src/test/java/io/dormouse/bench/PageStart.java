package io.dormouse.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * How soon a page is there, in milliseconds since its loading began, in a profile that never saw it.
 *
 * @param firstPaint of anything
 * @param loaded when all that the page consists of was there
 * @param usable when the wizard's first button could be pressed
 * @param engineReady when the engine said so
 */
record PageStart(double firstPaint, double loaded, double usable, double engineReady) {
    private static final String LISTEN =
            """
            window.seen = {};
            new MutationObserver((all, observer) => {
              if (document.querySelector('#main button[type=submit]')) {
                seen.usable = performance.now();
                observer.disconnect();
              }
            }).observe(document, {childList: true, subtree: true});
            window.Worker = class extends Worker {
              constructor(...all) {
                super(...all);
                this.addEventListener('message', () => seen.engineReady ??= performance.now());
              }
            };""";

    private static final String SEEN =
            """
            async () => {
              while (!seen.engineReady || !performance.getEntriesByName('first-contentful-paint').length) {
                await new Promise(later => setTimeout(later, 20));
              }
              return {
                firstPaint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
                loaded: performance.getEntriesByType('navigation')[0].loadEventStart,
                ...seen
              };
            }""";

    static PageStart of(BrowserContext context, String address) {
        Page page = context.newPage();
        try {
            page.addInitScript(LISTEN);
            page.navigate(address);
            Map<?, ?> seen = (Map<?, ?>) page.evaluate(SEEN);
            return new PageStart(
                    time(seen, "firstPaint"), time(seen, "loaded"), time(seen, "usable"), time(seen, "engineReady"));
        } finally {
            page.close();
        }
    }

    /** How long a user who sees the loaded page would still have to wait. */
    double readyAfterLoad() {
        return Math.max(0, engineReady - loaded);
    }

    private static double time(Map<?, ?> seen, String name) {
        return ((Number) seen.get(name)).doubleValue();
    }
}
