package io.dormouse.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * What the portal around this page wants of a key, and what it says of itself: {@code init} of the hand-over, read field by field.
 *
 * <p>A text that the portal did not give is empty, a number 0, a list without entries.
 *
 * @param portalName what the portal calls itself
 * @param allowedTypes names as they stand in front of a public key's line, such as {@code ssh-rsa}; none: any type
 * @param minRsaBits the shortest RSA modulus it takes
 * @param preferredType the type to begin with, named like {@code allowedTypes}
 * @param suggestedName the name to begin with
 * @param existingNames names that are taken
 * @param existingFingerprints keys it has already: {@code SHA256:…} or MD5 as hex with colons
 * @param challenge what is to be signed as proof that the private key is there
 * @param preset the name of a set of rules that the wizard brings along
 * @param language a language tag (BCP 47)
 * @param colorScheme {@code light} or {@code dark}; empty: as the browser has it
 * @param host the server that the key is for; safe inside a command line
 * @param user the user's name there; safe inside a command line
 * @param closable whether Escape in the wizard should close what the portal shows it in
 */
public record PortalRules(
        String portalName,
        List<String> allowedTypes,
        int minRsaBits,
        String preferredType,
        String suggestedName,
        List<String> existingNames,
        List<String> existingFingerprints,
        String challenge,
        String preset,
        String language,
        String colorScheme,
        String host,
        String user,
        boolean closable) {

    /** Those of a page that nobody embeds: anything goes. */
    public static final PortalRules NONE =
            new PortalRules("", List.of(), 0, "", "", List.of(), List.of(), "", "", "", "", "", "", false);

    /**
     * Whether the portal takes such a key.
     *
     * @param type as in front of a public key's line
     */
    public boolean takes(String type, int bits) {
        return wanted().takes(type, bits)
                && (allowedTypes.isEmpty() || allowedTypes.contains(type))
                && !(type.equals("ssh-rsa") && bits < minRsaBits);
    }

    /** Whether the portal said that it has this key. */
    public boolean knows(String sha256, String md5) {
        return existingFingerprints.contains(sha256) || existingFingerprints.contains(md5);
    }

    /** Whether a key of this name is there; names that differ in case alone count as one, as some portals have it. */
    public boolean isTaken(String name) {
        for (String existing : existingNames) {
            if (existing.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** The preset that the portal chose, or the user where no portal did. */
    public Preset wanted() {
        return Preset.of(preset);
    }

    /** The same rules, but for the preset. */
    public PortalRules with(Preset other) {
        return new PortalRules(
                portalName,
                allowedTypes,
                minRsaBits,
                preferredType,
                suggestedName,
                existingNames,
                existingFingerprints,
                challenge,
                other.getId(),
                language,
                colorScheme,
                host,
                user,
                closable);
    }

    /** The same rules where the portal has this key, too. */
    public PortalRules with(HandedKey key) {
        List<String> names = new ArrayList<>(existingNames);
        names.add(key.name());
        List<String> fingerprints = new ArrayList<>(existingFingerprints);
        fingerprints.add(key.sha256());
        fingerprints.add(key.md5());
        return new PortalRules(
                portalName,
                allowedTypes,
                minRsaBits,
                preferredType,
                suggestedName,
                names,
                fingerprints,
                challenge,
                preset,
                language,
                colorScheme,
                host,
                user,
                closable);
    }

    /** The nearest name that the portal takes; where it is not free, with the first number behind it that makes it so. */
    public String free(String name) {
        NameRule rule = wanted().names();
        String free = rule.fit(name, 0);
        for (int number = 2; isTaken(free); number++) {
            String end = "-" + number;
            free = rule.fit(name, end.length()) + end;
        }
        return free;
    }
}
