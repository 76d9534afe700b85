package io.dormouse.build;

import static io.dormouse.build.Template.filled;
import static io.dormouse.build.Template.inside;
import static io.dormouse.build.Template.text;

import com.dylibso.chicory.wabt.Wat2Wasm;
import com.googlecode.pngtastic.core.processing.zopfli.Options;
import com.googlecode.pngtastic.core.processing.zopfli.Zopfli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes {@code target/site}: the one self-contained {@code index.html}, with a Content-Security-Policy computed from
 * what is inside, and beside it the files of a portal ({@code embed.js} and the demo).
 *
 * <p>The engine and the script of its worker travel as inert {@code text/plain} blocks, which the policy does not need
 * to know; the wizard and the style sheet are allowed by their hashes and by nothing else.
 */
public final class PageAssembler {
    private final Path webapp;
    private final Path compiled;
    private final WordBook words;
    private final String version;

    private PageAssembler(Path webapp, Path compiled, WordBook words, String version) {
        this.webapp = webapp;
        this.compiled = compiled;
        this.words = words;
        this.version = version;
    }

    /**
     * @param args the folder {@code webapp}, the folder with TeaVM's output, the folder to write, the folder of words, the
     *     version; then {@code compat} for the compatibility edition alone
     */
    public static void main(String[] args) throws IOException {
        Path webapp = Path.of(args[0]);
        Path site = Path.of(args[2]);
        PageAssembler assembler = new PageAssembler(webapp, Path.of(args[1]), new WordBook(Path.of(args[3])), args[4]);
        Files.createDirectories(site);
        if (args.length > 5) {
            write(site.resolve("compat.html"), assembler.compatibilityEdition());
            return;
        }
        write(site.resolve("index.html"), assembler.page());
        OfflineAssembler.write(webapp, site, assembler.words);
        Files.writeString(site.resolve("embed.js"), EmbedAssembler.script(webapp.resolve("embed"), assembler.words));
        copy(webapp.resolve("embed.d.ts"), site.resolve("embed.d.ts"));
        copy(webapp.resolve("portal"), site.resolve("portal"));
        copy(webapp.resolve("examples"), site.resolve("examples"));
        copy(webapp.resolve("hosting"), site.resolve("hosting"));
        copy(webapp.resolve("hosting").resolve("_headers"), site.resolve("_headers"));
    }

    private static void write(Path file, String page) throws IOException {
        Files.writeString(file, page);
        report(file.getFileName().toString(), utf8(page));
    }

    private static void report(String part, byte[] content) throws IOException {
        System.out.printf("%-18s %,9d bytes, %,9d gzipped%n", part, content.length, gzip(content).length);
    }

    private String page() throws IOException {
        byte[] module = Files.readAllBytes(compiled.resolve("engine.wasm"));
        report("engine.wasm", module);
        return page(worker(), Base64.getEncoder().encodeToString(zopfli(module)));
    }

    /** The same page with the engine in JavaScript, which stands in the worker's script itself. */
    private String compatibilityEdition() throws IOException {
        String engine = text(compiled.resolve("engine.js"));
        report("engine.js", utf8(engine));
        String loader = filled(text(webapp.resolve("engine/in-javascript.js")), Map.of("engine", engine));
        return page(worker() + loader, "");
    }

    private String worker() throws IOException {
        byte[] fermat = Wat2Wasm.parse(text(webapp.resolve("engine/fermat.wat")));
        report("fermat.wasm", fermat);
        String powers = filled(
                text(webapp.resolve("engine/powers.js")),
                Map.of("fermat", Base64.getEncoder().encodeToString(fermat)));
        return powers + text(webapp.resolve("engine/worker.js"));
    }

    private String page(String workerScript, String engine) throws IOException {
        String style = inside("style", text(webapp.resolve("style.css")));
        // A task of its own: to read the script is one, to build the first screen another.
        String start = "setTimeout(function () { main([]); });";
        // In a function, so that neither script's names are the other's.
        String wizard = inside(
                "script",
                ShortScript.of("(() => {" + text(webapp.resolve("page.js")) + "})();")
                        + ShortScript.ofTeaVm(words.numbered(text(compiled.resolve("wizard.js"))) + start));
        String worker = inside("script", workerScript);
        String english = inside("script", words.english());
        String translations = words.translations();
        report("engine's worker", utf8(worker));
        report("wizard.js", utf8(wizard));
        report("style.css", utf8(style));
        report("English", utf8(english));
        report("other languages", utf8(translations));
        return filled(
                words.shell(text(webapp.resolve("index.html"))),
                Map.of(
                        "policy", ContentPolicy.of(style, wizard, "'wasm-unsafe-eval'", "blob:"),
                        "version", version,
                        "portals", ServedPortals.in(System.getProperty("dormouse.portals", "")),
                        "style", style,
                        "wizard", wizard,
                        "engine-worker", worker,
                        "engine", engine,
                        "english", english,
                        "translations", Base64.getEncoder().encodeToString(zopfli(utf8(translations)))));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An ordinary gzip stream, some 5 % below {@code gzip -9}: what is packed once and loaded often. */
    private static byte[] zopfli(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Options options = new Options(Options.OutputFormat.GZIP, Options.BlockSplitting.FIRST, 15);
        new Zopfli(8 << 20).compress(options, content, packed);
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.write(target, Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
