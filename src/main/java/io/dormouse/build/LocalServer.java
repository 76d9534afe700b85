package io.dormouse.build;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Serves the site and the demo portal to this machine, for development: {@code http://127.0.0.1:8080/} and {@code /portal/}.
 *
 * <p>It listens on the loopback interface only, and has no log-in: it is not a server for anybody else.
 */
public final class LocalServer implements AutoCloseable {
    private static final int DEFAULT_PORT = 8080;
    private static final int MAX_PORT = 65_535;
    private static final long MAX_REQUEST_BYTES = 64 * 1024;

    private final Javalin javalin;

    private LocalServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Serves until Ctrl+C.
     *
     * @param args the port (else the system property {@code port}, else 8080), the site's directory (else {@code target/site}), the
     *     portal's (else {@code target/portal})
     */
    public static void main(String[] args) throws InterruptedException {
        try {
            int port = port(args.length > 0 ? args[0] : System.getProperty("port", String.valueOf(DEFAULT_PORT)));
            Path site = Path.of(args.length > 1 ? args[1] : "target/site");
            Path portalData = Path.of(args.length > 2 ? args[2] : "target/portal");
            LocalServer server = start(site, portalData, port);
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                stopped.countDown();
            }));
            String address = "http://" + Loopback.ADDRESS + ":" + server.port() + "/";
            System.out.println("Dormouse     " + address);
            System.out.println("Demo portal  " + address + "portal/");
            System.out.println("Ctrl+C stops it");
            stopped.await();
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Starts a server that answers when this returns.
     *
     * @param site the directory with {@code index.html}, {@code embed.js} and {@code portal/}
     * @param portalData the directory for the portal's {@code authorized_keys}; made where it does not exist
     * @param port 1 to 65535, or 0 for a free one
     * @throws IOException where the port is taken or a directory is not fit; the message is a sentence for the user
     */
    public static LocalServer start(Path site, Path portalData, int port) throws IOException {
        if (!Files.isRegularFile(site.resolve("index.html"))) {
            throw new IOException("There is no page in " + site + ". Build it first: mvn");
        }
        KeysApi api = new KeysApi(AuthorizedKeys.open(portalData.resolve("authorized_keys")));
        HostingHeaders headers = HostingHeaders.read(site.resolve("_headers"));
        try {
            return new LocalServer(Javalin.create(config -> configure(config, site, headers, api))
                    .start(Loopback.ADDRESS, port));
        } catch (JavalinBindException e) {
            throw new IOException(whyNot(port, e), e);
        }
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, Path site, HostingHeaders headers, KeysApi api) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MAX_REQUEST_BYTES;
        config.http.prefer405over404 = true;
        config.staticFiles.add(files -> {
            files.directory = site.toAbsolutePath().toString();
            files.location = Location.EXTERNAL;
            files.headers = Map.of(); // Javalin would add a max-age.
        });
        config.routes.before(Loopback::refuseOtherHosts);
        config.routes.before(context -> headers.of(context.path()).forEach(context::header));
        config.routes.before(LocalServer::letThisMachineFrame);
        config.routes.before(context -> context.header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer"));
        config.routes.before(LocalServer::endPortalWithSlash);
        api.routes(config.routes);
        config.routes.exception(HttpResponseException.class, (e, context) -> {
            CloudApiError error = error(e.getStatus(), context.path());
            context.status(error.status()).json(error.body());
        });
        config.routes.exception(Exception.class, (e, context) -> {
            CloudApiError error = error(500, context.path());
            context.status(error.status()).json(error.body());
        });
    }

    // A portal under development stands on a port of its own.
    private static void letThisMachineFrame(Context context) {
        String policy = context.res().getHeader("Content-Security-Policy");
        if (policy != null) {
            context.header(
                    "Content-Security-Policy",
                    policy.replace(
                            "frame-ancestors 'self'", "frame-ancestors 'self' http://127.0.0.1:* http://localhost:*"));
        }
    }

    // The portal's page names its files relative to itself, which only works below /portal/.
    private static void endPortalWithSlash(Context context) {
        if (context.path().equals("/portal")) {
            context.redirect("/portal/");
            context.skipRemainingHandlers();
        }
    }

    private static CloudApiError error(int status, String path) {
        return switch (status) {
            case 404 -> CloudApiError.notFound(path);
            case 405 -> new CloudApiError(405, "BadMethod", "This cannot be done with " + path);
            case 413 -> new CloudApiError(413, "RequestTooLarge", "The request is larger than 64 KiB.");
            default -> new CloudApiError(status, "InternalError", "The server could not do this.");
        };
    }

    private static int port(String text) throws IOException {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // The sentence below serves both.
        }
        throw new IOException("'" + text + "' is not a port. Choose a number from 1 to 65535: mvn -Dport=8081");
    }

    private static String whyNot(int port, JavalinBindException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    && String.valueOf(cause.getMessage()).contains("ermission")) {
                return "Port " + port + " needs an administrator's rights. Choose another one: mvn -Dport=8080";
            }
        }
        int other = port < MAX_PORT ? port + 1 : DEFAULT_PORT;
        return "Port " + port + " is taken by another program. Choose another one: mvn -Dport=" + other;
    }
}
