package io.dormouse.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A jar of a Maven repository, and what the poms beside it and above it say.
 *
 * @param licence the name that its pom gives it
 */
record Artifact(String group, String name, String version, String licence, String sha256) {

    static Artifact of(Path jar) throws IOException {
        Path folder = jar.toAbsolutePath().getParent();
        String version = folder.getFileName().toString();
        String name = folder.getParent().getFileName().toString();
        Element pom = pom(folder.resolve(name + "-" + version + ".pom"));
        String group = text(pom, "groupId");
        if (group.isEmpty()) {
            group = text(child(pom, "parent"), "groupId");
        }
        // group/with/slashes/name/version
        Path repository = folder.getParent().getParent();
        for (int i = 0; i < group.split("\\.").length; i++) {
            repository = repository.getParent();
        }
        return new Artifact(group, name, version, licence(pom, repository), Digests.sha256Hex(Files.readAllBytes(jar)));
    }

    String packageUrl() {
        return "pkg:maven/" + group + "/" + name + "@" + version;
    }

    String fileName() {
        return name + "-" + version + ".jar";
    }

    private static String licence(Element pom, Path repository) throws IOException {
        Element licence = child(child(pom, "licenses"), "license");
        if (licence != null) {
            return text(licence, "name");
        }
        Element parent = child(pom, "parent");
        if (parent == null) {
            return "unknown";
        }
        String name = text(parent, "artifactId");
        String version = text(parent, "version");
        Path file = repository
                .resolve(text(parent, "groupId").replace('.', '/'))
                .resolve(name)
                .resolve(version)
                .resolve(name + "-" + version + ".pom");
        return licence(pom(file), repository);
    }

    private static Element pom(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " cannot be read", e);
        }
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static String text(Element parent, String name) {
        Element element = child(parent, name);
        return element == null ? "" : element.getTextContent().strip();
    }
}
