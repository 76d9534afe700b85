package io.dormouse.interop;

import static io.dormouse.interop.Cell.Direction.IN;
import static io.dormouse.interop.Cell.Direction.OUT;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The cells of the matrix that cannot be, each with the reason. */
final class Holes {

    private static final Set<FileFormat> OPENSSL =
            EnumSet.of(FileFormat.PEM, FileFormat.PKCS8, FileFormat.SPKI, FileFormat.PKCS1_PUBLIC);

    private Holes() {}

    static Optional<String> why(Cell cell) {
        FileFormat format = cell.format();
        KeyType type = cell.type();
        String program = cell.program().name();
        boolean ppk = format == FileFormat.PPK3 || format == FileFormat.PPK2;
        boolean opensslsOnly = OPENSSL.contains(format) && format != FileFormat.PEM;
        if (program.equals("puttygen") && opensslsOnly) {
            return Optional.of("puttygen has no PKCS#8 and no public PEM");
        }
        if (program.equals("openssl") && !OPENSSL.contains(format)) {
            return Optional.of("openssl has none of the formats that SSH programs made for themselves");
        }
        if (program.equals("ssh-keygen") && ppk) {
            return Optional.of("ssh-keygen has no PPK");
        }
        if (format == FileFormat.SSH_COM && cell.direction() == OUT) {
            return Optional.of("Dormouse only reads ssh.com's private keys");
        }
        if (format == FileFormat.SSH_COM && program.equals("ssh-keygen")) {
            return Optional.of("ssh-keygen does not write ssh.com's private keys");
        }
        if (format == FileFormat.SSH_COM && type != KeyType.RSA && !type.isDsa()) {
            return Optional.of("ssh.com's private keys are RSA or DSA");
        }
        if (format == FileFormat.PKCS1_PUBLIC && cell.direction() == OUT) {
            return Optional.of("Dormouse only reads PKCS#1 public keys");
        }
        if (format == FileFormat.PKCS1_PUBLIC && type != KeyType.RSA) {
            return Optional.of("PKCS#1 is for RSA");
        }
        if (format == FileFormat.PEM && type.isEdwards()) {
            return Optional.of("the older PEM has no EdDSA");
        }
        if (type == KeyType.ED448 && program.equals("ssh-keygen")) {
            return Optional.of("OpenSSH has no Ed448");
        }
        if (type == KeyType.ED448 && format == FileFormat.OPENSSH && cell.direction() == OUT) {
            return Optional.of("Dormouse offers no file that no OpenSSH reads");
        }
        if (type == KeyType.ED25519 && program.equals("ssh-keygen") && opensslsOnly) {
            return Optional.of("ssh-keygen 9.2 has no Ed25519 in PKCS#8 and public PEM");
        }
        return Optional.empty();
    }

    /** Whether what Dormouse writes must be the same as the program's own file, byte for byte. */
    static boolean exact(Cell cell) {
        boolean line = cell.format() == FileFormat.PUBLIC_LINE;
        return cell.direction() != IN
                && switch (cell.program().name()) {
                    case "puttygen" ->
                        line
                                || cell.format() == FileFormat.PPK3
                                || cell.format() == FileFormat.PPK2
                                || cell.format() == FileFormat.RFC4716;
                    case "ssh-keygen" -> line || cell.format() == FileFormat.SPKI || clear(cell);
                    default -> cell.format() == FileFormat.SPKI || clear(cell);
                };
    }

    private static boolean clear(Cell cell) {
        return !cell.encrypted() && (cell.format() == FileFormat.PEM || cell.format() == FileFormat.PKCS8);
    }
}
