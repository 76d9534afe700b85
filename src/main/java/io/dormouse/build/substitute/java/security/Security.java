package io.dormouse.build.substitute.java.security;

/** Has no properties, so BouncyCastle keeps its own defaults. */
public final class Security {
    private Security() {}

    public static String getProperty(String key) {
        return null;
    }
}
