package io.dormouse.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.dormouse.key.KeySpec;
import io.dormouse.webdriver.Frame;

/** The browser's own generator of keys. */
record WebCrypto(Frame page) {
    private static final String MAKE =
            """
            async algorithm => {
              if (algorithm.modulusLength) algorithm.publicExponent = new Uint8Array([1, 0, 1]);
              const began = performance.now();
              try {
                await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
              } catch (e) {
                return null;
              }
              return performance.now() - began;
            }""";

    /** Milliseconds; not a number where the browser makes no such keys. */
    double makeKey(KeySpec spec) {
        JsonNode made = page.evaluate(MAKE, algorithm(spec));
        return made.isNull() ? Double.NaN : made.asDouble();
    }

    private static Object algorithm(KeySpec spec) {
        return switch (spec.algorithm()) {
            case RSA -> new Rsa("RSASSA-PKCS1-v1_5", spec.bits(), "SHA-256");
            case ECDSA -> new Curve("ECDSA", "P-" + spec.bits());
            case ED25519 -> new Named("Ed25519");
        };
    }

    private record Rsa(String name, int modulusLength, String hash) {}

    private record Curve(String name, String namedCurve) {}

    private record Named(String name) {}
}
