package io.dormouse.wizard;

import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.PublicHalf;
import java.util.List;
import java.util.Map;

/**
 * The files that a user has of the key: those that were saved, and the one that it was loaded from. Where no program reads
 * any of them, the files that the chosen programs would read, once they are saved.
 *
 * @param ppk the name of the file for PuTTY; empty where there is none
 * @param ssh the name of the file for ssh; empty where there is none
 */
record KeyFilesThere(String ppk, String ssh) {

    static KeyFilesThere of(Session session) {
        PublicHalf key = session.key;
        String ppk = first(session.saved(), PrivateKeyFormat.PPK3, PrivateKeyFormat.PPK2);
        String ssh = first(session.saved(), PrivateKeyFormat.OPENSSH, PrivateKeyFormat.PEM, PrivateKeyFormat.PKCS8);
        LoadedFile loaded = session.loadedFile();
        if (loaded != null && loaded.forPutty() && ppk.isEmpty()) {
            ppk = loaded.name().isEmpty() ? FileNames.privateKey(key, PrivateKeyFormat.PPK3) : loaded.name();
        }
        if (loaded != null && loaded.forSsh() && ssh.isEmpty()) {
            ssh = loaded.name().isEmpty() ? FileNames.privateKey(key, PrivateKeyFormat.OPENSSH) : loaded.name();
        }
        if (ppk.isEmpty() && ssh.isEmpty()) {
            return ofFormats(key, session.choice.program().formats());
        }
        return new KeyFilesThere(ppk, ssh);
    }

    private static KeyFilesThere ofFormats(PublicHalf key, List<PrivateKeyFormat> formats) {
        return new KeyFilesThere(
                name(key, PrivateKeyFormat.PPK3, formats), name(key, PrivateKeyFormat.OPENSSH, formats));
    }

    private static String name(PublicHalf key, PrivateKeyFormat format, List<PrivateKeyFormat> formats) {
        return formats.contains(format) ? FileNames.privateKey(key, format) : "";
    }

    private static String first(Map<PrivateKeyFormat, String> saved, PrivateKeyFormat... formats) {
        for (PrivateKeyFormat format : formats) {
            if (saved.containsKey(format)) {
                return saved.get(format);
            }
        }
        return "";
    }
}
