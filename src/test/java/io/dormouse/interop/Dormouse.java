package io.dormouse.interop;

import io.dormouse.file.Argon2Settings;
import io.dormouse.file.KeyFormat;
import io.dormouse.file.OpenSshKey;
import io.dormouse.file.PemPrivateKey;
import io.dormouse.file.PemPublicKey;
import io.dormouse.file.Pkcs8;
import io.dormouse.file.Ppk;
import io.dormouse.file.PublicLine;
import io.dormouse.file.Rfc4716;
import io.dormouse.key.PublicKey;
import io.dormouse.key.SshKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ourselves, asked to write what we offer. */
final class Dormouse {

    private static final Argon2Settings SETTINGS = new Argon2Settings(Argon2Settings.Flavour.ARGON2ID, 64, 3, 1);
    private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    private Dormouse() {}

    /** @param model a file whose salt is taken, if it is a PPK file that has one */
    static byte[] write(SshKey key, FileFormat format, boolean encrypted, String model) {
        byte[] passphrase = encrypted ? Program.PASSPHRASE_BYTES : new byte[0];
        PublicKey publicKey = key.privateKey().publicKey();
        return switch (format) {
            case PPK3 -> {
                offered(KeyFormat.PPK3, publicKey);
                yield Ppk.write(key, passphrase, SETTINGS, saltOf(model));
            }
            case PPK2 -> {
                offered(KeyFormat.PPK2, publicKey);
                yield Ppk.writeVersion2(key, passphrase);
            }
            case OPENSSH -> {
                offered(KeyFormat.OPENSSH, publicKey);
                yield OpenSshKey.write(key, passphrase, 2, SALT, 0x0d0e);
            }
            case PEM -> {
                offered(KeyFormat.PEM, publicKey);
                yield PemPrivateKey.write(key, passphrase, SALT);
            }
            case PKCS8 -> {
                offered(KeyFormat.PKCS8, publicKey);
                yield Pkcs8.write(key, passphrase, 2048, SALT, SALT);
            }
            case PUBLIC_LINE -> utf8(PublicLine.write(publicKey, key.comment()) + '\n');
            case RFC4716 -> utf8(Rfc4716.write(publicKey, key.comment()));
            case SPKI -> utf8(PemPublicKey.write(publicKey));
            case SSH_COM, PKCS1_PUBLIC -> throw new UnsupportedOperationException("Dormouse does not write " + format);
        };
    }

    private static void offered(KeyFormat format, PublicKey key) {
        if (!format.isFor(key)) {
            throw new UnsupportedOperationException("No program uses " + key.algorithm() + " in " + format);
        }
    }

    private static byte[] saltOf(String model) {
        Matcher salt = Pattern.compile("Argon2-Salt: ([0-9a-f]+)\n").matcher(model);
        return salt.find() ? HexFormat.of().parseHex(salt.group(1)) : SALT;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
