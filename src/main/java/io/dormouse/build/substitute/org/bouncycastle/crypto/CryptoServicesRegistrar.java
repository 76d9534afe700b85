package io.dormouse.build.substitute.org.bouncycastle.crypto;

import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoServiceProperties;

/**
 * Forbids nothing and has no random numbers to give.
 *
 * <p>BouncyCastle's own can forbid algorithms by their strength from some year on and writes that to a log. Nobody here
 * sets that up, and it takes calendars, time zones, the names of currencies, text formats and regular expressions into
 * the engine: a quarter of it.
 */
public final class CryptoServicesRegistrar {
    private CryptoServicesRegistrar() {}

    public static void checkConstraints(CryptoServiceProperties properties) {}

    public static SecureRandom getSecureRandom() {
        throw new IllegalStateException("Random numbers are drawn from Dormouse's own generator only.");
    }

    public static SecureRandom getSecureRandom(SecureRandom given) {
        return given == null ? getSecureRandom() : given;
    }
}
