package io.dormouse.webdriver;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** WebKitGTK's MiniBrowser on a display of its own (Xvfb), over W3C WebDriver. */
final class WebKit implements RunningBrowser {
    private static final String LISTEN =
            """
            () => {
              const said = window.complaints = [];
              addEventListener('error', e => said.push('uncaught: ' + e.message));
              addEventListener('unhandledrejection', e => said.push('uncaught: ' + e.reason));
              addEventListener('securitypolicyviolation', e =>
                said.push('Violated ' + e.violatedDirective + ' by ' + e.blockedURI));
              for (const level of ['error', 'warn']) {
                const log = console[level];
                console[level] = (...words) => { said.push(level + ': ' + words.join(' ')); log.apply(console, words); };
              }
            }""";

    private final List<String> complaints = new ArrayList<>();
    private final Display display;
    private final Child program;
    private final Downloads downloads;
    private WebDriver driver;
    private String first;
    private final List<Frame> pages = new ArrayList<>();

    private WebKit(Display display, Child program, Downloads downloads) {
        this.display = display;
        this.program = program;
        this.downloads = downloads;
    }

    static WebKit start(Path directory, Optional<String> proxy) {
        Downloads downloads = new Downloads(directory.resolve("webkit-downloads"));
        try {
            Path settings = Files.createDirectories(directory.resolve(".config"));
            Files.writeString(settings.resolve("user-dirs.dirs"), "XDG_DOWNLOAD_DIR=\"" + downloads.folder() + "\"\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Display display = Display.start(directory);
        int port = freePort();
        Child program = Child.start(
                directory.resolve("webkit.log"),
                Map.of(
                        "DISPLAY",
                        display.name(),
                        "HOME",
                        directory.toString(),
                        "XDG_CONFIG_HOME",
                        directory + "/.config",
                        // Without a graphics card the way by shared buffers paints a dialog's page in half a second,
                        // this one in 12 ms.
                        "WEBKIT_DISABLE_DMABUF_RENDERER",
                        "1"),
                "WebKitWebDriver",
                "--host=127.0.0.1",
                "--port=" + port);
        WebKit browser = new WebKit(display, program, downloads);
        try {
            browser.begin("http://127.0.0.1:" + port, capabilities(proxy));
            return browser;
        } catch (RuntimeException | Error e) {
            browser.close();
            throw e;
        }
    }

    private static String capabilities(Optional<String> proxy) {
        String arguments =
                proxy.map(address -> ", \"--proxy=http://" + address + "\"").orElse("");
        return "{\"unhandledPromptBehavior\": \"ignore\", \"webkitgtk:browserOptions\": {\"args\": [\"--automation\""
                + arguments + "]}}";
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(String address, String capabilities) {
        for (int i = 0; driver == null; i++) {
            try {
                driver = new WebDriver(address, capabilities);
            } catch (UncheckedIOException e) {
                if (i == 200) {
                    throw e;
                }
                Pause.milliseconds(50);
            }
        }
        driver.post("timeouts", "{\"script\": 140000}");
        // The window's own bar takes 38 pixels.
        driver.post("window/rect", "{\"x\": 0, \"y\": 0, \"width\": 1280, \"height\": 938}");
        first = windows().get(0);
        processes();
    }

    @Override
    public Frame open(String address) {
        gatherComplaints();
        pages.clear();
        driver.post("window", "{\"handle\": %s}", first);
        driver.post("frame", "{\"id\": null}");
        driver.post("url", "{\"url\": %s}", address);
        return page(first);
    }

    @Override
    public Frame window(Runnable action) {
        String opened = NewWindow.by(action, this::windows);
        NewWindow.awaitPage(new WebKitFrame(driver, opened, List.of()));
        return page(opened);
    }

    private List<String> windows() {
        List<String> windows = new ArrayList<>();
        driver.get("window/handles").forEach(window -> windows.add(window.asText()));
        return windows;
    }

    private Frame page(String window) {
        Frame page = new WebKitFrame(driver, window, List.of());
        page.evaluate(LISTEN);
        pages.add(page);
        processes();
        return page;
    }

    private void gatherComplaints() {
        for (Frame page : pages) {
            for (JsonNode each : page.evaluate("() => window.complaints?.splice(0) ?? []")) {
                complaints.add(each.asText());
            }
        }
    }

    @Override
    public Path download(Runnable action) {
        return downloads.of(action);
    }

    @Override
    public List<String> complaints() {
        gatherComplaints();
        return List.copyOf(complaints);
    }

    @Override
    public List<ProcessHandle> processes() {
        return program.processes();
    }

    @Override
    public void close() {
        try {
            processes();
            if (driver != null) {
                driver.delete();
            }
        } catch (RuntimeException | Error e) {
            // It is ended all the same.
        } finally {
            program.close();
            display.close();
        }
    }
}
