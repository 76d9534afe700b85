package io.dormouse.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The CycloneDX (1.6) bills of materials: of what is inside the page, and of what only surrounds it.
 *
 * <p>Inside is a library of which TeaVM compiled a class into the page ({@link ReachedClasses} wrote them down), and TeaVM's
 * own run time. Around are the other libraries that the build and the local server run on. All of it is read from the class
 * path and the poms beside its jars, so that it needs no network and is the same each time.
 */
final class BillOfMaterials {
    /** Bring no class but the scripts and the code that the compiled classes run on. */
    private static final Set<String> RUN_TIME = Set.of("teavm-core", "teavm-jso-impl");

    /** Where TeaVM has its own {@code java.lang.String} and the like. */
    private static final String CLASS_LIBRARY = "teavm-classlib";

    private final ObjectMapper json = new ObjectMapper();
    private final String version;
    private final List<Artifact> inside = new ArrayList<>();
    private final List<Artifact> around = new ArrayList<>();

    /**
     * @param version of Dormouse
     * @param jars those of the class path that lie in a Maven repository
     * @param reached the lists of classes
     */
    BillOfMaterials(String version, List<Path> jars, List<Path> reached) throws IOException {
        this.version = version;
        Set<String> names = new TreeSet<>(RUN_TIME);
        Set<String> files = new TreeSet<>();
        for (Path list : reached) {
            for (String name : Files.readAllLines(list)) {
                find(name, names, files);
            }
        }
        TreeMap<String, Artifact> artifacts = new TreeMap<>();
        for (Path jar : jars) {
            Artifact artifact = Artifact.of(jar);
            artifacts.put(artifact.packageUrl(), artifact);
        }
        for (Artifact artifact : artifacts.values()) {
            boolean in = names.contains(artifact.name()) || files.contains(artifact.fileName());
            (in ? inside : around).add(artifact);
        }
    }

    /** Notes the jar that brought a class; none for our own and for what TeaVM made up, as it does for each lambda. */
    private static void find(String className, Set<String> names, Set<String> files) {
        URL place = BillOfMaterials.class.getClassLoader().getResource(className.replace('.', '/') + ".class");
        if (place == null) {
            return;
        }
        String address = place.toString();
        if (address.startsWith("jrt:")) {
            names.add(CLASS_LIBRARY);
        } else if (address.startsWith("jar:")) {
            String jar = address.substring(0, address.indexOf("!/"));
            files.add(jar.substring(jar.lastIndexOf('/') + 1));
        }
    }

    List<Artifact> inside() {
        return inside;
    }

    /** What is inside the page whose hash this is. */
    byte[] ofPage(String sha256) throws IOException {
        return bill(inside, sha256);
    }

    /** What the page was compiled with, and what the local server and its demo portal run on. */
    byte[] ofSurroundings() throws IOException {
        return bill(around, "");
    }

    private byte[] bill(List<Artifact> artifacts, String sha256) throws IOException {
        ObjectNode bill = json.createObjectNode();
        bill.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        ObjectNode page = bill.putObject("metadata").putObject("component");
        page.put("type", "application")
                .put("bom-ref", "dormouse")
                .put("name", "dormouse")
                .put("version", version);
        if (!sha256.isEmpty()) {
            hash(page, sha256);
        }
        licence(page, "MIT");
        ArrayNode components = bill.putArray("components");
        for (Artifact artifact : artifacts) {
            ObjectNode component = components.addObject();
            component
                    .put("type", "library")
                    .put("bom-ref", artifact.packageUrl())
                    .put("group", artifact.group())
                    .put("name", artifact.name())
                    .put("version", artifact.version());
            hash(component, artifact.sha256());
            licence(component, artifact.licence());
            component.put("purl", artifact.packageUrl());
        }
        String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(bill);
        return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void hash(ObjectNode component, String sha256) {
        component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", sha256);
    }

    private static void licence(ObjectNode component, String licence) {
        component.putArray("licenses").addObject().putObject("license").put("name", licence);
    }
}
