package io.dormouse.protocol;

/**
 * How much work a passphrase guess is made to cost, with the parameters that PuTTYgen and ssh-keygen offer.
 *
 * @param argon2 the flavour for PPK 3: {@code "ARGON2ID"}, {@code "ARGON2I"} or {@code "ARGON2D"}
 * @param memoryKib Argon2's memory, in KiB
 * @param passes Argon2's passes; 0 for as many as take {@code milliseconds}
 * @param milliseconds the time that deriving the key should take where passes are 0
 * @param parallelism Argon2's parallelism
 * @param rounds bcrypt's rounds for openssh-key-v1
 */
public record Cost(String argon2, int memoryKib, int passes, int milliseconds, int parallelism, int rounds) {
    /** PuTTYgen's, with the passes that its dialog begins with, and ssh-keygen's since OpenSSH 9.4. */
    public static final Cost DEFAULT = new Cost("ARGON2ID", 8192, 13, 100, 1, 24);
}
