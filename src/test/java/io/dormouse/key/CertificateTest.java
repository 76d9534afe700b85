package io.dormouse.key;

import static io.dormouse.key.KeyFormatException.Cause.DAMAGED;
import static io.dormouse.key.KeyFormatException.Cause.TRAILING_DATA;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.dormouse.tool.Programs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-I id",
                "-I a-host -h -V always:forever",
                "-I x -h -n one.example,two.example -V 20240101:forever -z 18446744073709551615",
                "-I x -h -V always:20991231235959 -z 1",
                "-I x -n me,root -V 20240229120000:20250301 -O force-command=/bin/true -O source-address=10.0.0.0/8,::1/128",
                "-I x -O clear -O no-touch-required",
                "-I x -O verify-required"
            })
    void ofEveryTypeTheContentsAreWhatSshKeygenLists(String arguments) throws Exception {
        for (String line : PublicLines.certificates(arguments.split(" "))) {
            String file = PublicLines.file(List.of(line)).toString();
            String theirs = Programs.run("env", "TZ=UTC", "ssh-keygen", "-L", "-f", file)
                    .out();
            Certificate certificate = assertInstanceOf(Certificate.class, PublicLines.key(line));
            assertEquals(
                    theirs.replace(file, "FILE").replaceAll(" +\n", "\n"),
                    listing(certificate).replaceAll(" +\n", "\n"));
            assertArrayEquals(Base64.getDecoder().decode(line.split(" ")[1]), certificate.blob());
        }
    }

    @Test
    void optionsOfOthersAreToldAsFarAsTheyCanBeRead() throws Exception {
        String line = PublicLines.certificates(
                        "-I", "x", "-O", "clear", "-O", "extension:a@b.c=some", "-O", "critical:d@e.f")
                .get(0);
        Certificate certificate = (Certificate) PublicLines.key(line);
        assertEquals(List.of(new Certificate.Option("d@e.f", "")), certificate.criticalOptions());
        assertEquals(List.of(new Certificate.Option("a@b.c", "some")), certificate.extensions());
        byte[] opaque = new WireWriter().string("a@b.c").string("xyz").toBytes();
        byte[] blob = certificate(1, plainAuthority(), 1, opaque);
        assertEquals(
                List.of(new Certificate.Option("a@b.c", "3 bytes")),
                ((Certificate) PublicBlob.fromBlob(blob)).extensions());
    }

    /** The output of ssh-keygen -L. */
    private static String listing(Certificate c) {
        List<String> lines = new ArrayList<>();
        lines.add("FILE:");
        String role = c.role() == Certificate.Role.USER ? "user" : "host";
        lines.add("Type: " + c.algorithm() + " " + role + " certificate");
        lines.add("Public key: " + OpenSshName.type(c) + " " + Fingerprint.sha256(c));
        lines.add("Signing CA: " + OpenSshName.type(c.authority()) + " " + Fingerprint.sha256(c.authority())
                + " (using " + c.signatureAlgorithm() + ")");
        lines.add("Key ID: \"" + c.keyId() + "\"");
        lines.add("Serial: " + Long.toUnsignedString(c.serial()));
        lines.add("Valid: " + openSshTimes(c.validity().text()));
        lines.add(list("Principals:", c.principals()));
        lines.add(list("Critical Options:", options(c.criticalOptions())));
        lines.add(list("Extensions:", options(c.extensions())));
        return String.join("\n        ", lines) + "\n";
    }

    private static String openSshTimes(String text) {
        String times = text.replaceAll("(\\d) (\\d\\d:\\d\\d:\\d\\d) UTC", "$1T$2");
        return times.endsWith(" on") ? times.replaceAll("from (.*) on", "after $1") : times.replace("until", "before");
    }

    private static String list(String title, List<String> parts) {
        return parts.isEmpty()
                ? title + " (none)"
                : title + "\n                " + String.join("\n                ", parts);
    }

    private static List<String> options(List<Certificate.Option> options) {
        return options.stream()
                .map(option -> (option.name() + " " + option.value()).strip())
                .toList();
    }

    @Test
    void theKeyInsideIsTheOneItWasMadeFor() throws Exception {
        List<PublicBlob> keys = PublicLines.keys(1);
        List<String> lines = PublicLines.certificates("-I", "id");
        for (int i = 0; i < lines.size(); i++) {
            PublicBlob certificate = PublicLines.key(lines.get(i));
            assertEquals(keys.get(i), certificate.plain());
            assertEquals(keys.get(i).bits(), certificate.bits());
        }
    }

    @Test
    void aCertificateIsTheSameAsItsCopyAndAsNoOther() throws Exception {
        byte[] blob = certificate(1, plainAuthority(), 1);
        PublicBlob certificate = PublicBlob.fromBlob(blob);
        assertEquals(certificate, PublicBlob.fromBlob(blob.clone()));
        assertEquals(certificate.hashCode(), PublicBlob.fromBlob(blob.clone()).hashCode());
        assertNotEquals(certificate, PublicBlob.fromBlob(certificate(2, plainAuthority(), 1)));
        assertNotEquals(
                certificate.hashCode(),
                PublicBlob.fromBlob(certificate(2, plainAuthority(), 1)).hashCode());
        assertNotEquals(certificate, certificate.plain());
        assertEquals("ssh-ed25519-cert-v01@openssh.com", certificate.toString());
    }

    @Test
    void anOptionsListAndAnAuthorityEndWhereTheySay() {
        byte[] tooLong = Arrays.copyOf(plainAuthority(), plainAuthority().length + 1);
        Refused.as(TRAILING_DATA, () -> ((Certificate) PublicBlob.fromBlob(certificate(1, tooLong, 1))).authority());
    }

    @Test
    void everyTruncationAndAnAddedByteIsRefused() throws Exception {
        for (String line : PublicLines.certificates("-I", "id", "-n", "me")) {
            byte[] blob = Base64.getDecoder().decode(line.split(" ")[1]);
            for (int length = 0; length < blob.length; length += 3) {
                byte[] part = Arrays.copyOf(blob, length);
                Refused.as(DAMAGED, () -> PublicBlob.fromBlob(part));
            }
            Refused.as(TRAILING_DATA, () -> PublicBlob.fromBlob(Arrays.copyOf(blob, blob.length + 1)));
            assertEquals(PublicLines.key(line), PublicBlob.startOf(Arrays.copyOf(blob, blob.length + 9)));
        }
    }

    @Test
    void aCertificateOfNeitherUserNorHostIsRefused() {
        Refused.as(DAMAGED, () -> PublicBlob.fromBlob(certificate(3, plainAuthority(), 1)));
    }

    @Test
    void anAuthorityThatIsACertificateItselfIsRefused() throws KeyFormatException {
        byte[] honest = certificate(1, plainAuthority(), 1);
        assertEquals(Certificate.Role.USER, ((Certificate) PublicBlob.fromBlob(honest)).role());
        Refused.as(DAMAGED, () -> ((Certificate) PublicBlob.fromBlob(certificate(1, honest, 1))).authority());
    }

    @Test
    void moreThan256PrincipalsAreRefused() throws KeyFormatException {
        assertEquals(
                256,
                ((Certificate) PublicBlob.fromBlob(certificate(2, plainAuthority(), 256)))
                        .principals()
                        .size());
        Refused.as(DAMAGED, () -> PublicBlob.fromBlob(certificate(2, plainAuthority(), 257)));
    }

    @Test
    void textThatWouldChangeTheScreenIsShownAsASign() throws KeyFormatException {
        Certificate certificate = (Certificate) PublicBlob.fromBlob(certificate(1, plainAuthority(), 1));
        assertEquals("a\ufffdb\ufffd\u00e9", certificate.keyId());
    }

    private static byte[] plainAuthority() {
        return SampleKeys.ed25519(2).publicKey().blob();
    }

    private static byte[] certificate(int role, byte[] authority, int principals) {
        return certificate(role, authority, principals, new byte[0]);
    }

    private static byte[] certificate(int role, byte[] authority, int principals, byte[] extensions) {
        WireWriter names = new WireWriter();
        for (int i = 0; i < principals; i++) {
            names.string("me");
        }
        return new WireWriter()
                .string("ssh-ed25519-cert-v01@openssh.com")
                .string("nonce")
                .string(SampleKeys.ed25519(1).publicKey().encodedPoint())
                .uint32(0)
                .uint32(7)
                .uint32(role)
                .string("a\u001bb\u202e\u00e9")
                .string(names.toBytes())
                .raw(new byte[16])
                .string("")
                .string(extensions)
                .string("")
                .string(authority)
                .string(new WireWriter().string("ssh-ed25519").string("x").toBytes())
                .toBytes();
    }
}
