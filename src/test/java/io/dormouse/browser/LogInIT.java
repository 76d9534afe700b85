package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.key.KeySpec;
import io.dormouse.key.KeySpec.Algorithm;
import io.dormouse.tool.Sshd;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it is all for: a key made in the portal's page logs in at a real server, with PuTTY's program and with OpenSSH's. */
class LogInIT {

    private static final String PASSPHRASE = "typed at the prompt";
    private static final String NONE = "";
    private static final String COMMAND = "echo logged-in-$((6 * 7))";
    private static final String ANSWER = "logged-in-42";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @RegisterExtension
    final Served site = new Served();

    @TempDir
    Path directory;

    private Terminal terminal;

    @BeforeEach
    void makeHome() throws Exception {
        terminal = new Terminal(Files.createDirectories(directory.resolve("home")));
    }

    @ParameterizedTest
    @CsvSource({"RSA, 3072", "ED25519, 255", "ECDSA, 521"})
    void aKeyFromThePortalLogsInWithPlinkAndWithSsh(Algorithm algorithm, int bits) throws Exception {
        try (Sshd server = Sshd.start(directory, site.authorizedKeys())) {
            WizardPage wizard =
                    PortalPage.open(chromium.page(), site.portalAddress()).createKey();
            wizard.chooseType(new KeySpec(algorithm, bits));
            wizard.generate();
            wizard.moveMouse();
            wizard.awaitKey();
            wizard.protect(PASSPHRASE);
            Path ppk = wizard.savePpk(directory.resolve("with"));
            Path openSsh = wizard.saveOpenSsh(directory.resolve("with"));
            wizard.back();
            wizard.protectNot();
            Path barePpk = wizard.savePpk(directory.resolve("without"));
            Path bareOpenSsh = wizard.saveOpenSsh(directory.resolve("without"));
            wizard.proceed();
            assertRefused(ssh(server, bareOpenSsh, NONE));
            assertRefused(plink(server, barePpk, NONE));

            wizard.handOver();
            wizard.text("The key was added.").waitFor();

            assertLoggedIn(plink(server, barePpk, NONE), false);
            assertLoggedIn(ssh(server, bareOpenSsh, NONE), false);
            assertLoggedIn(plink(server, ppk, PASSPHRASE), true);
            assertLoggedIn(ssh(server, openSsh, PASSPHRASE), true);
        }
    }

    @Test
    void aWrongPassphraseLogsNobodyIn() throws Exception {
        try (Sshd server = Sshd.start(directory, site.authorizedKeys())) {
            WizardPage wizard =
                    PortalPage.open(chromium.page(), site.portalAddress()).createKey();
            wizard.makeKey(new KeySpec(Algorithm.ED25519, 255));
            wizard.protect(PASSPHRASE);
            Path openSsh = wizard.saveOpenSsh(directory);
            wizard.proceed();
            wizard.handOver();
            wizard.text("The key was added.").waitFor();

            Terminal.Session wrong = ssh(server, openSsh, "not that one");

            assertTrue(wrong.asked());
            assertRefused(wrong);
            assertLoggedIn(ssh(server, openSsh, PASSPHRASE), true);
        }
    }

    private Terminal.Session plink(Sshd server, Path key, String passphrase) throws Exception {
        return terminal.run(
                passphrase,
                "plink",
                "-ssh",
                "-no-antispoof", // Else it waits for Return before the session.
                passphrase.isEmpty() ? "-batch" : "-v",
                "-noagent",
                "-hostkey",
                server.hostFingerprint(),
                "-i",
                key.toString(),
                "-P",
                String.valueOf(server.port()),
                "-l",
                System.getProperty("user.name"),
                "127.0.0.1",
                COMMAND);
    }

    private Terminal.Session ssh(Sshd server, Path key, String passphrase) throws Exception {
        Path knownHosts = Files.writeString(directory.resolve("known_hosts"), server.knownHost());
        return terminal.run(
                passphrase,
                "ssh",
                "-F",
                "none",
                "-o",
                "UserKnownHostsFile=" + knownHosts,
                "-o",
                "GlobalKnownHostsFile=none",
                "-o",
                "StrictHostKeyChecking=yes",
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "PreferredAuthentications=publickey",
                "-o",
                "NumberOfPasswordPrompts=1",
                "-i",
                key.toString(),
                "-p",
                String.valueOf(server.port()),
                "-l",
                System.getProperty("user.name"),
                "127.0.0.1",
                COMMAND);
    }

    private static void assertLoggedIn(Terminal.Session session, boolean asked) {
        assertEquals(0, session.exit(), session.screen());
        assertTrue(session.screen().contains(ANSWER), session.screen());
        assertEquals(asked, session.asked(), session.screen());
    }

    private static void assertRefused(Terminal.Session session) {
        assertTrue(session.exit() != 0, session.screen());
        assertFalse(session.screen().contains(ANSWER), session.screen());
    }
}
