package io.dormouse.wizard;

import io.dormouse.protocol.PrivateKeyFormat;
import io.dormouse.protocol.PublicHalf;
import java.util.Locale;
import java.util.Set;

/** The names under which a key's files are saved: {@code NAME.ppk}, {@code id_TYPE} and {@code id_TYPE.pub}. */
final class FileNames {
    /** Windows opens these as devices, whatever their extension. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1");

    private FileNames() {}

    static String privateKey(PublicHalf key, PrivateKeyFormat format) {
        return switch (format) {
            case PPK3 -> plain(key.comment(), key) + ".ppk";
            case PPK2 -> plain(key.comment(), key) + "-v2.ppk";
            case OPENSSH -> "id_" + type(key);
            case PEM -> "id_" + type(key) + ".pem";
            case PKCS8 -> "id_" + type(key) + "-pkcs8.pem";
        };
    }

    static String publicKey(PublicHalf key) {
        return "id_" + type(key) + ".pub";
    }

    /** As ssh-keygen names its files and looks for them. */
    private static String type(PublicHalf key) {
        String algorithm = key.algorithm();
        if (algorithm.startsWith("ecdsa-")) {
            return "ecdsa";
        }
        return algorithm.equals("ssh-dss") ? "dsa" : algorithm.substring("ssh-".length());
    }

    /** Whether a shell takes the name for what it is. */
    static boolean isPlain(String name) {
        for (char c : name.toCharArray()) {
            if (!isPlain(c)) {
                return false;
            }
        }
        return !name.startsWith("-") && !name.startsWith(".");
    }

    static boolean isPrintable(String name) {
        for (char c : name.toCharArray()) {
            if (c < ' ' || c >= 0x7f && c < 0xa0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-".indexOf(c) >= 0;
    }

    /** The comment as every file system takes it. */
    private static String plain(String comment, PublicHalf key) {
        StringBuilder name = new StringBuilder();
        for (char c : comment.toCharArray()) {
            name.append(isPlain(c) ? c : '-');
        }
        while (name.length() > 0 && ".-".indexOf(name.charAt(0)) >= 0) {
            name.deleteCharAt(0);
        }
        name.setLength(Math.min(name.length(), 64));
        if (name.length() == 0 || RESERVED.contains(name.toString().toLowerCase(Locale.ROOT))) {
            return type(key) + "-key";
        }
        return name.toString();
    }
}
