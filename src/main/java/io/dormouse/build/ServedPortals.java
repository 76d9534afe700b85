package io.dormouse.build;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The origins of the only portals that a build's page hands public keys to. */
final class ServedPortals {
    private ServedPortals() {}

    /**
     * As the page lists them, each as a browser tells it.
     *
     * @param wanted with spaces or commas between; empty for any portal
     * @throws IllegalArgumentException where one is no origin: the page would compare with it in vain
     */
    static String in(String wanted) {
        List<String> origins = new ArrayList<>();
        for (String word : wanted.split("[\\s,]+")) {
            if (!word.isEmpty() && !isOrigin(word)) {
                throw new IllegalArgumentException("-Ddormouse.portals: '" + word
                        + "' is not an origin. Write it as browsers do: https://portal.example");
            }
            if (!word.isEmpty()) {
                origins.add(word);
            }
        }
        return String.join(" ", origins);
    }

    private static boolean isOrigin(String word) {
        try {
            URI uri = new URI(word);
            boolean usual = "https".equals(uri.getScheme()) && uri.getPort() == 443
                    || "http".equals(uri.getScheme()) && uri.getPort() == 80;
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return !usual
                    && uri.getHost() != null
                    && uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT))
                    && List.of("https://", "http://").stream()
                            .anyMatch(scheme -> word.equals(scheme + uri.getHost() + port));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
