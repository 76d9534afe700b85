package io.dormouse.interop;

/** A type and size of key, in the words of each program that makes it. */
enum KeyType {
    RSA("RSA 2048", "rsa", 2048),
    DSA_1024("DSA 1024", "dsa", 1024),
    DSA_2048("DSA 2048", "dsa", 2048),
    NISTP256("nistp256", "ecdsa", 256),
    NISTP384("nistp384", "ecdsa", 384),
    NISTP521("nistp521", "ecdsa", 521),
    ED25519("Ed25519", "ed25519", 255),
    ED448("Ed448", "ed448", 448);

    private final String title;
    private final String name;
    private final int bits;

    KeyType(String title, String name, int bits) {
        this.title = title;
        this.name = name;
        this.bits = bits;
    }

    /** As {@code puttygen -t} and {@code ssh-keygen -t} call it. */
    String programName() {
        return name;
    }

    String bits() {
        return String.valueOf(bits);
    }

    boolean isDsa() {
        return name.equals("dsa");
    }

    boolean isEcdsa() {
        return name.equals("ecdsa");
    }

    boolean isEdwards() {
        return this == ED25519 || this == ED448;
    }

    @Override
    public String toString() {
        return title;
    }
}
