package io.dormouse.build;

import com.googlecode.pngtastic.core.processing.zopfli.Options;
import com.googlecode.pngtastic.core.processing.zopfli.Zopfli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * Writes {@code target/site}: the one self-contained {@code index.html}, with a Content-Security-Policy computed from
 * what is inside, and beside it the files of a portal ({@code embed.js} and the demo).
 *
 * <p>The engine and the script of its worker travel as inert {@code text/plain} blocks, which the policy does not need
 * to know; the wizard and the style sheet are allowed by their hashes and by nothing else.
 */
public final class PageAssembler {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z-]+)}}");

    private final Path webapp;
    private final Path compiled;
    private final WordBook words;

    private PageAssembler(Path webapp, Path compiled, WordBook words) {
        this.webapp = webapp;
        this.compiled = compiled;
        this.words = words;
    }

    /** @param args the folder {@code webapp}, the folder with TeaVM's output, the folder to write, the folder of words */
    public static void main(String[] args) throws IOException {
        Path site = Path.of(args[2]);
        String page = new PageAssembler(Path.of(args[0]), Path.of(args[1]), new WordBook(Path.of(args[3]))).page();
        Files.createDirectories(site);
        Files.writeString(site.resolve("index.html"), page);
        Files.writeString(site.resolve("embed.js"), EmbedAssembler.script(Path.of(args[0], "embed")));
        copy(Path.of(args[0], "embed.d.ts"), site.resolve("embed.d.ts"));
        copy(Path.of(args[0], "portal"), site.resolve("portal"));
        copy(Path.of(args[0], "examples"), site.resolve("examples"));
        report("index.html", utf8(page));
    }

    private static void report(String part, byte[] content) throws IOException {
        System.out.printf("%-18s %,9d bytes, %,9d gzipped%n", part, content.length, gzip(content).length);
    }

    private String page() throws IOException {
        String style = inside("style", text(webapp.resolve("style.css")));
        String wizard =
                inside("script", ShortScript.of(words.numbered(text(compiled.resolve("wizard.js"))) + "main([]);"));
        String worker = inside("script", text(webapp.resolve("engine-worker.js")));
        byte[] module = Files.readAllBytes(compiled.resolve("engine.wasm"));
        byte[] engine = zopfli(module);
        String english = inside("script", words.english());
        String translations = words.translations();
        report("engine.wasm", module);
        report("engine-worker.js", utf8(worker));
        report("wizard.js", utf8(wizard));
        report("style.css", utf8(style));
        report("English", utf8(english));
        report("other languages", utf8(translations));
        return filled(
                words.shell(text(webapp.resolve("index.html"))),
                Map.of(
                        "policy", policy(style, wizard),
                        "style", style,
                        "wizard", wizard,
                        "engine-worker", worker,
                        "engine", Base64.getEncoder().encodeToString(engine),
                        "english", english,
                        "translations", Base64.getEncoder().encodeToString(zopfli(utf8(translations)))));
    }

    /**
     * {@code connect-src} repeats what {@code default-src} says already, for those who read the policy to see that the
     * page cannot send anything.
     */
    private static String policy(String style, String wizard) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src '" + hash(wizard) + "' 'wasm-unsafe-eval'",
                "style-src '" + hash(style) + "'",
                "img-src data:",
                "worker-src blob:",
                "connect-src 'none'",
                "form-action 'none'",
                "base-uri 'none'");
    }

    private static String hash(String content) {
        SHA256Digest digest = new SHA256Digest();
        byte[] bytes = utf8(content);
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }

    /** Refuses content that would end its element early, or be read as a comment. */
    private static String inside(String element, String content) {
        String lower = content.toLowerCase(Locale.ROOT);
        if (lower.contains("</" + element) || lower.contains("<!--")) {
            throw new IllegalStateException("A <" + element + "> of the page contains its own end");
        }
        return content;
    }

    private static String filled(String template, Map<String, String> parts) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> Matcher.quoteReplacement(parts.get(match.group(1))));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
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
