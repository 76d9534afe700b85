package io.dormouse.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * Writes what somebody needs who does not take the page on trust, beside it: the page under a name with its hash in it,
 * {@code SHA256SUMS}, {@code embed.js.integrity}, the bill of materials and the licences of what is inside.
 */
public final class ReleaseFiles {
    /** Groups whose licences are not Apache's, and stand in LICENSES.txt by hand. */
    private static final Set<String> OTHER_LICENCES = Set.of("org.bouncycastle", "io.nayuki");

    private ReleaseFiles() {}

    /**
     * @param args the project's folder, the folder with TeaVM's output, the site's folder, the project's version
     */
    public static void main(String[] args) throws IOException {
        Path compiled = Path.of(args[1]);
        Path site = Path.of(args[2]);
        deleteNamedPages(site);
        byte[] page = Files.readAllBytes(site.resolve("index.html"));
        String hash = Digests.sha256Hex(page);
        Files.write(site.resolve("dormouse-" + args[3] + "-" + hash + ".html"), page);
        Files.writeString(
                site.resolve("embed.js.integrity"),
                Digests.integrity(Files.readAllBytes(site.resolve("embed.js"))) + "\n");
        BillOfMaterials bill = new BillOfMaterials(args[3], jars(), files(compiled, "*.classes"));
        Files.write(site.resolve("bom.json"), bill.ofPage(hash));
        Files.write(site.resolve("bom-around.json"), bill.ofSurroundings());
        Files.writeString(site.resolve("LICENSES.txt"), licences(Path.of(args[0], "LICENSE"), bill));
        Files.writeString(site.resolve("SHA256SUMS"), sums(site));
        System.out.println("index.html         SHA-256 " + hash);
        System.out.print("embed.js           " + Files.readString(site.resolve("embed.js.integrity")));
    }

    private static List<Path> jars() {
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                jars.add(Path.of(entry));
            }
        }
        return jars;
    }

    private static void deleteNamedPages(Path site) throws IOException {
        for (Path old : files(site, "dormouse-*.html")) {
            Files.delete(old);
        }
    }

    private static List<Path> files(Path folder, String named) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var found = Files.newDirectoryStream(folder, named)) {
            found.forEach(files::add);
        }
        return files;
    }

    /** In the form that {@code sha256sum -c} reads, of every file but itself. */
    private static String sums(Path site) throws IOException {
        TreeMap<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = site.relativize(file).toString().replace('\\', '/');
                if (!name.equals("SHA256SUMS")) {
                    sums.put(name, Digests.sha256Hex(Files.readAllBytes(file)));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        sums.forEach((name, sum) -> lines.add(sum + "  " + name + "\n"));
        return String.join("", lines);
    }

    private static String licences(Path own, BillOfMaterials bill) throws IOException {
        List<String> libraries = new ArrayList<>();
        for (Artifact library : bill.inside()) {
            String line = library.name() + " " + library.version() + " (" + library.licence() + ")";
            if (!library.licence().contains("Apache") && !OTHER_LICENCES.contains(library.group())) {
                throw new IllegalStateException("The text of this licence is not written to LICENSES.txt: " + line);
            }
            libraries.add(line);
        }
        return """
                What is inside index.html and compat.html, and under which licence.

                Dormouse itself:

                %s
                ----------------------------------------------------------------------
                Libraries:

                %s

                TeaVM's class library is in part Apache Harmony's, Copyright The Apache Software Foundation.

                ----------------------------------------------------------------------
                QR Code generator library, https://www.nayuki.io/page/qr-code-generator-library: the text of Dormouse's own
                licence, with this in the place of its copyright:

                Copyright (c) Project Nayuki. (MIT License)

                ----------------------------------------------------------------------
                Bouncy Castle:

                %s
                ----------------------------------------------------------------------
                Apache License, version 2.0, for the others:

                %s"""
                .formatted(
                        Files.readString(own),
                        String.join("\n", libraries),
                        resource(SHA256Digest.class, "META-INF/LICENSE.md"),
                        resource(ObjectMapper.class, "META-INF/LICENSE"))
                .replace("\r\n", "\n");
    }

    /** A file of the jar that a class is from: more than one jar has files of such names. */
    private static String resource(Class<?> fromJarOf, String name) throws IOException {
        URI jar = URI.create(
                fromJarOf.getProtectionDomain().getCodeSource().getLocation().toString());
        try (InputStream in = URI.create("jar:" + jar + "!/" + name).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
