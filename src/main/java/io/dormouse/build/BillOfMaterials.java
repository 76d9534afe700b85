package io.dormouse.build;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Parts the CycloneDX bill of materials of the whole project into what is inside the page and what only surrounds it.
 *
 * <p>Inside is a library of which TeaVM compiled a class into the page ({@link ReachedClasses} wrote them down), and TeaVM's
 * own run time.
 */
final class BillOfMaterials {
    /** Bring no class but the scripts and the code that the compiled classes run on. */
    private static final Set<String> RUN_TIME = Set.of("teavm-core", "teavm-jso-impl");

    /** Where TeaVM has its own {@code java.lang.String} and the like. */
    private static final String CLASS_LIBRARY = "teavm-classlib";

    private static final Pattern ARTIFACT_OF_JAR = Pattern.compile(".*/([^/]+)/[^/]+/[^/]+\\.jar!/.*");

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode whole;
    private final Set<String> inside;

    /**
     * @param whole the bill that the CycloneDX plugin wrote
     * @param reached the lists of classes
     */
    BillOfMaterials(Path whole, List<Path> reached) throws IOException {
        this.whole = json.readTree(whole.toFile());
        this.inside = new TreeSet<>(RUN_TIME);
        for (Path list : reached) {
            for (String name : Files.readAllLines(list)) {
                inside.addAll(artifactOf(name));
            }
        }
    }

    /** The artifact that brought a class; none for our own and for what TeaVM made up, as it does for each lambda. */
    private static Set<String> artifactOf(String className) {
        String file = className.replace('.', '/') + ".class";
        URL place = BillOfMaterials.class.getClassLoader().getResource(file);
        if (place == null || place.getProtocol().equals("file")) {
            return Set.of();
        }
        Matcher jar = ARTIFACT_OF_JAR.matcher(place.toString());
        return Set.of(jar.matches() ? jar.group(1) : CLASS_LIBRARY);
    }

    /** What is inside the page whose hash this is. */
    byte[] ofPage(String sha256) throws IOException {
        ObjectNode bill = whole.deepCopy();
        ((ObjectNode) bill.at("/metadata/component"))
                .putArray("hashes")
                .addObject()
                .put("alg", "SHA-256")
                .put("content", sha256);
        return only(bill, true);
    }

    /** What the page was compiled with, and what the local server and its demo portal run on. */
    byte[] ofSurroundings() throws IOException {
        return only(whole.deepCopy(), false);
    }

    /** Each library inside, as {@code name version (licence)}. */
    List<String> libraries() {
        List<String> lines = new ArrayList<>();
        for (JsonNode component : whole.path("components")) {
            if (isInside(component)) {
                lines.add(component.path("name").asText() + " "
                        + component.path("version").asText() + " (" + licence(component) + ")");
            }
        }
        return lines;
    }

    private static String licence(JsonNode component) {
        JsonNode licence = component.at("/licenses/0/license");
        return licence.path("id").asText(licence.path("name").asText("unknown"));
    }

    private byte[] only(ObjectNode bill, boolean wantInside) throws IOException {
        Set<String> references = new TreeSet<>();
        references.add(bill.at("/metadata/component/bom-ref").asText());
        TreeMap<String, JsonNode> components = new TreeMap<>();
        for (JsonNode component : bill.path("components")) {
            if (isInside(component) == wantInside) {
                String reference = component.path("bom-ref").asText();
                components.put(reference, component);
                references.add(reference);
            }
        }
        bill.set("components", json.createArrayNode().addAll(components.values()));
        bill.set("dependencies", among(references, bill.path("dependencies")));
        String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(bill);
        return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private ArrayNode among(Set<String> references, JsonNode dependencies) {
        TreeMap<String, JsonNode> kept = new TreeMap<>();
        for (JsonNode dependency : dependencies) {
            String reference = dependency.path("ref").asText();
            if (references.contains(reference)) {
                ArrayNode on = json.createArrayNode();
                StreamSupport.stream(dependency.path("dependsOn").spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(references::contains)
                        .sorted()
                        .forEach(on::add);
                kept.put(
                        reference, json.createObjectNode().put("ref", reference).set("dependsOn", on));
            }
        }
        return json.createArrayNode().addAll(kept.values());
    }

    private boolean isInside(JsonNode component) {
        return inside.contains(component.path("name").asText());
    }
}
