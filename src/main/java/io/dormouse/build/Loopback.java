package io.dormouse.build;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/**
 * Who may talk to a server on the loopback interface: this machine's own pages, and programs that are not browsers.
 *
 * <p>Without these checks any web page that the developer visits could: by a name of its own that resolves to 127.0.0.1 (DNS
 * rebinding, told by the {@code Host} header), or by a request across origins (told by {@code Origin}).
 */
final class Loopback {
    static final String ADDRESS = "127.0.0.1";

    private static final Pattern HOST = Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

    private Loopback() {}

    static void refuseOtherHosts(Context context) {
        String host = context.header("Host");
        if (host == null || !HOST.matcher(host).matches()) {
            throw new CloudApiError(
                    403, "NotAuthorized", "This server answers only to the names 127.0.0.1, localhost and [::1].");
        }
    }

    /** Refuses a request that a browser says another page made; call after {@link #refuseOtherHosts}. */
    static void refuseOtherOrigins(Context context) {
        String origin = context.header("Origin");
        if (origin != null && !origin.equalsIgnoreCase("http://" + context.header("Host"))) {
            throw new CloudApiError(403, "NotAuthorized", "This request came from the page of another origin.");
        }
    }
}
