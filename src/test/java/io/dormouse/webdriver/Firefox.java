package io.dormouse.webdriver;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Debian's firefox-esr without a display, over WebDriver BiDi, which it speaks without a geckodriver. */
final class Firefox implements RunningBrowser {
    private static final String PREFERENCES =
            """
            user_pref("browser.download.folderList", 2);
            user_pref("browser.download.dir", "%s");
            user_pref("browser.download.useDownloadDir", true);
            user_pref("browser.download.alwaysOpenPanel", false);
            user_pref("browser.download.always_ask_before_handling_new_types", false);
            user_pref("browser.shell.checkDefaultBrowser", false);
            user_pref("browser.startup.page", 0);
            user_pref("browser.aboutwelcome.enabled", false);
            user_pref("app.update.enabled", false);
            user_pref("app.normandy.enabled", false);
            user_pref("browser.safebrowsing.malware.enabled", false);
            user_pref("browser.safebrowsing.phishing.enabled", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("extensions.update.enabled", false);
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("services.settings.server", "data:,");
            user_pref("toolkit.telemetry.enabled", false);
            """;

    private static final String THROUGH_A_PROXY =
            """
            user_pref("network.proxy.type", 1);
            user_pref("network.proxy.http", "%1$s");
            user_pref("network.proxy.http_port", %2$s);
            user_pref("network.proxy.ssl", "%1$s");
            user_pref("network.proxy.ssl_port", %2$s);
            user_pref("network.proxy.allow_hijacking_localhost", true);
            user_pref("network.proxy.failover_direct", false);
            """;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Downloads downloads;
    private final Child program;
    private final Bidi bidi;
    private final String window;

    private Firefox(Child program, Downloads downloads) {
        this.program = program;
        this.downloads = downloads;
        bidi = new Bidi(program.awaitLine("WebDriver BiDi listening on (ws://[^\\s]+)") + "/session", this::heard);
        bidi.send(
                "session.new",
                "{\"capabilities\": {\"alwaysMatch\": {\"unhandledPromptBehavior\": {\"default\": \"ignore\"}}}}");
        bidi.send("session.subscribe", "{\"events\": [\"log.entryAdded\"]}");
        bidi.send(
                "script.addPreloadScript",
                "{\"functionDeclaration\": %s}",
                "() => addEventListener('securitypolicyviolation', e =>"
                        + " console.error('Violated ' + e.violatedDirective + ' by ' + e.blockedURI))");
        window = windows().get(0);
        bidi.send(
                "browsingContext.setViewport",
                "{\"context\": %s, \"viewport\": {\"width\": 1280, \"height\": 900}}",
                window);
    }

    static Firefox start(Path directory, Optional<String> proxy) {
        Path profile = directory.resolve("firefox");
        Downloads downloads = new Downloads(directory.resolve("firefox-downloads"));
        try {
            Files.createDirectories(profile);
            Files.writeString(
                    profile.resolve("user.js"),
                    PREFERENCES.formatted(downloads.folder())
                            + proxy.map(address -> THROUGH_A_PROXY.formatted((Object[]) address.split(":")))
                                    .orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Child program = Child.start(
                directory.resolve("firefox.log"),
                Map.of("HOME", directory.toString(), "MOZ_DISABLE_AUTO_SAFE_MODE", "1"),
                "firefox-esr",
                "--headless",
                "--no-remote",
                "--profile",
                profile.toString(),
                "--remote-debugging-port",
                "0");
        try {
            return new Firefox(program, downloads);
        } catch (RuntimeException | Error e) {
            program.close();
            throw e;
        }
    }

    private void heard(JsonNode event) {
        JsonNode entry = event.path("params");
        String level = entry.path("level").asText();
        if (event.path("method").asText().equals("log.entryAdded") && (level.equals("error") || level.equals("warn"))) {
            complaints.add(level + ": " + entry.path("text").asText());
        }
    }

    @Override
    public Frame open(String address) {
        bidi.send(
                "browsingContext.navigate", "{\"context\": %s, \"url\": %s, \"wait\": \"complete\"}", window, address);
        return new FirefoxFrame(bidi, window);
    }

    @Override
    public Frame window(Runnable action) {
        Frame opened = new FirefoxFrame(bidi, NewWindow.by(action, this::windows));
        NewWindow.awaitPage(opened);
        return opened;
    }

    private List<String> windows() {
        return bidi.send("browsingContext.getTree", "{\"maxDepth\": 0}")
                .path("contexts")
                .findValuesAsText("context");
    }

    @Override
    public Path download(Runnable action) {
        return downloads.of(action);
    }

    @Override
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public List<ProcessHandle> processes() {
        return program.processes();
    }

    @Override
    public void close() {
        program.close();
    }
}
