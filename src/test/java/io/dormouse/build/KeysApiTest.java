package io.dormouse.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysApiTest {
    private static String ed25519;
    private static String rsa;
    private static String ecdsa;

    @TempDir
    Path directory;

    private RunningPortal portal;

    @BeforeAll
    static void makeKeys(@TempDir Path keys) throws Exception {
        ed25519 = SshKeygen.generate(keys.resolve("a"), "ed25519-key-20260131", "-t", "ed25519");
        rsa = SshKeygen.generate(keys.resolve("b"), "rsa key of bob", "-t", "rsa", "-b", "2048");
        ecdsa = SshKeygen.generate(keys.resolve("c"), "", "-t", "ecdsa", "-b", "521");
    }

    @BeforeEach
    void start() throws Exception {
        portal = new RunningPortal(directory);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aNewPortalHasNoKeys() throws Exception {
        var answer = portal.get("/my/keys");

        assertEquals(200, answer.status());
        assertEquals("[]", answer.json().toString());
    }

    @Test
    void anAddedKeyIsAnsweredWithItsPlaceAndIsInTheList() throws Exception {
        var added = portal.add("laptop", rsa);

        String fingerprint = added.json().path("fingerprint").asText();
        assertEquals(201, added.status());
        assertEquals(
                "/my/keys/" + fingerprint,
                added.response().headers().firstValue("Location").orElseThrow());
        assertEquals("laptop", added.json().path("name").asText());
        assertEquals(rsa, added.json().path("key").asText());
        assertEquals(added.json(), portal.get("/my/keys").json().path(0));
        assertEquals(added.json(), portal.get("/my/keys/laptop").json());
        assertEquals(added.json(), portal.get("/my/keys/" + fingerprint).json());
    }

    @Test
    void theFingerprintIsTheOneThatSshKeygenPrints() throws Exception {
        var added = portal.add(null, ed25519);

        String printed = SshKeygen.run("-l", "-E", "md5", "-f", portal.authorizedKeys.toString());
        assertTrue(printed.contains("MD5:" + added.json().path("fingerprint").asText() + " "), printed);
    }

    @Test
    void aKeyWithoutANameIsNamedByItsCommentOrElseByItsFingerprint() throws Exception {
        assertEquals("rsa key of bob", portal.add(null, rsa).json().path("name").asText());
        assertEquals(
                "ed25519-key-20260131",
                portal.add("  ", ed25519).json().path("name").asText());
        var bare = portal.add("", ecdsa).json();
        assertEquals(bare.path("fingerprint").asText(), bare.path("name").asText());
    }

    @Test
    void whiteSpaceAndLineBreaksOfATerminalDoNotMatter() throws Exception {
        String wrapped = "\n  " + rsa.substring(0, 80) + "\r\n" + rsa.substring(80) + "\n\n";

        assertEquals(rsa, portal.add(" laptop ", wrapped).json().path("key").asText());
        assertEquals(200, portal.get("/my/keys/laptop").status());
    }

    @Test
    void aCommentThatDoesNotFitALineIsRefused() throws Exception {
        assertEquals(409, portal.add("laptop", rsa + "\u0000").status());
        assertEquals(
                409,
                portal.postJson("{\"name\":\"a\",\"key\":\"" + rsa + "\\udc00\"}")
                        .status());
        assertEquals(
                rsa + " 1",
                portal.add("laptop", rsa + "\t 1").json().path("key").asText());
    }

    @Test
    void aRequestWithoutAKeyIsMissingAParameter() throws Exception {
        for (String body :
                new String[] {"{}", "{\"key\":null}", "{\"key\":\"\"}", "{\"name\":\"a\",\"key\":\" \\n\"}"}) {
            var answer = portal.postJson(body);

            assertEquals(409, answer.status(), body);
            assertEquals("MissingParameter", answer.code());
            assertEquals("key is a required argument", answer.message());
        }
    }

    @Test
    void aKeyOrNameThatIsNotTextIsAnInvalidArgument() throws Exception {
        assertRefused("key must be a String", portal.postJson("{\"key\":[1]}"));
        assertRefused("name must be a String", portal.postJson("{\"key\":\"" + rsa + "\",\"name\":7}"));
    }

    @Test
    void theSameKeyUnderAnotherNameIsRefused() throws Exception {
        portal.add("laptop", rsa);

        var again = portal.add("desk", rsa);

        assertRefused("key already exists or is invalid: This key is already here, with the name “laptop”.", again);
        assertEquals(1, portal.get("/my/keys").json().size());
    }

    @Test
    void anotherKeyUnderTheSameNameIsRefused() throws Exception {
        portal.add("laptop", rsa);

        var again = portal.add("laptop", ed25519);

        assertRefused(
                "key already exists or is invalid: Another key already has the name “laptop”. Choose another name.",
                again);
    }

    @Test
    void aNameThatIsTheFingerprintOfAnotherKeyIsRefused() throws Exception {
        String fingerprint =
                portal.add("laptop", rsa).json().path("fingerprint").asText();

        assertEquals(409, portal.add(fingerprint, ed25519).status());
    }

    @Test
    void aNameThatDoesNotFitALineIsRefused() throws Exception {
        for (String name : new String[] {"a\nssh-rsa AAAA", "a\u0000", "a\u0085b", "x".repeat(256)}) {
            var answer = portal.add(name, rsa);

            assertEquals(409, answer.status());
            assertTrue(answer.message().startsWith("name is invalid: The name "), answer.message());
        }
        assertEquals(
                409,
                portal.postJson("{\"name\":\"\\ud800\",\"key\":\"" + rsa + "\"}")
                        .status());
        assertEquals(201, portal.add("x".repeat(255), rsa).status());
    }

    @Test
    void aDeletedKeyIsGoneFromTheListAndTheFile() throws Exception {
        String fingerprint =
                portal.add("laptop 1", rsa).json().path("fingerprint").asText();
        portal.add("desk", ed25519);

        var byName = portal.delete("laptop 1");

        assertEquals(204, byName.status());
        assertEquals("", byName.response().body());
        assertEquals(1, portal.get("/my/keys").json().size());
        assertFalse(Files.readString(portal.authorizedKeys).contains(rsa));
        assertEquals(404, portal.get("/my/keys/" + fingerprint).status());
        assertEquals(201, portal.add("laptop 1", rsa).status());
        assertEquals(204, portal.delete(fingerprint).status());
    }

    @Test
    void aKeyThatIsNotThereIsNotFound() throws Exception {
        for (var answer : new RunningPortal.Answer[] {portal.get("/my/keys/none"), portal.delete("none")}) {
            assertEquals(404, answer.status());
            assertEquals("ResourceNotFound", answer.code());
            assertEquals("none does not exist", answer.message());
        }
    }

    @Test
    void aBodyThatIsNotJsonIsRefusedWithoutRepeatingIt() throws Exception {
        for (String body :
                new String[] {"", "secret", "{\"key\":secret", "[]", "{\"key\":\"a\",\"key\":\"b\"}", "{} {}"}) {
            var answer = portal.postJson(body);

            assertEquals(400, answer.status(), body);
            assertEquals("InvalidContent", answer.code());
            assertFalse(answer.message().contains("secret"));
        }
    }

    @Test
    void aRequestOfTooManyBytesIsRefused() throws Exception {
        var answer = portal.add("a", "ssh-rsa " + "A".repeat(100_000));

        assertEquals(413, answer.status());
        assertEquals("RequestTooLarge", answer.code());
    }

    @Test
    void onlyJsonIsTakenBecauseAForeignFormCouldSendTheRest() throws Exception {
        String body = "{\"key\":\"" + rsa + "\"}";
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/jsonx"}) {
            var answer = portal.send(
                    portal.request("/my/keys").header("Content-Type", type).POST(BodyPublishers.ofString(body)));

            assertEquals(415, answer.status(), type);
        }
        assertEquals(
                415,
                portal.send(portal.request("/my/keys").POST(BodyPublishers.ofString(body)))
                        .status());
        assertEquals(0, portal.get("/my/keys").json().size());
        assertEquals(
                201,
                portal.send(portal.request("/my/keys")
                                .header("Content-Type", "Application/JSON; charset=utf-8")
                                .POST(BodyPublishers.ofString(body)))
                        .status());
    }

    private static void assertRefused(String message, RunningPortal.Answer answer) {
        assertEquals(message, answer.message());
        assertEquals(409, answer.status());
        assertEquals("InvalidArgument", answer.code());
    }
}
