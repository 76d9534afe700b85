package io.dormouse.weakness;

import io.dormouse.key.EcdsaCurve;
import io.dormouse.key.EcdsaPublicKey;
import io.dormouse.key.EddsaPublicKey;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Private keys that a broken source of randomness gives: tiny numbers, one byte over and over, counting bytes. */
final class GuessableKeys {

    /** The numbers from 1 on; each costs a multiplication on the curve. */
    private static final int TINY = 16;

    private GuessableKeys() {}

    static boolean contain(EcdsaPublicKey key) {
        EcdsaCurve curve = key.curve();
        byte[] x = x(key.q());
        for (int d = 1; d <= TINY; d++) {
            // The negative of a number has the same x.
            if (Arrays.equals(x, x(curve.publicPoint(BigInteger.valueOf(d))))) {
                return true;
            }
        }
        return false;
    }

    static boolean contain(EddsaPublicKey key) {
        byte[] point = key.encodedPoint();
        return Ed25519Points.ALL.stream().anyMatch(guessable -> Arrays.equals(guessable, point));
    }

    /** Made once, when the first key is looked at: there are 258, and each costs a multiplication on the curve. */
    private static final class Ed25519Points {
        static final List<byte[]> ALL = all();

        private static List<byte[]> all() {
            List<byte[]> points = new ArrayList<>();
            byte[] seed = new byte[Ed25519.PUBLIC_KEY_SIZE];
            for (int repeated = 0; repeated < 256; repeated++) {
                Arrays.fill(seed, (byte) repeated);
                points.add(point(seed));
            }
            for (int first = 0; first < 2; first++) {
                for (int i = 0; i < seed.length; i++) {
                    seed[i] = (byte) (first + i);
                }
                points.add(point(seed));
            }
            return points;
        }

        private static byte[] point(byte[] seed) {
            byte[] made = new byte[Ed25519.PUBLIC_KEY_SIZE];
            Ed25519.generatePublicKey(seed, 0, made, 0);
            return made;
        }
    }

    private static byte[] x(byte[] uncompressed) {
        return Arrays.copyOfRange(uncompressed, 1, 1 + uncompressed.length / 2);
    }

    /** Whether a point is in the group that private keys make (RFC 8032 section 5.1.5), and not its zero. */
    static boolean isMultipleOfBase(EddsaPublicKey key) {
        return Ed25519.validatePublicKeyFull(key.encodedPoint(), 0);
    }
}
