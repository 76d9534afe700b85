package io.dormouse.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sees to it that the real programs which the tests run are on this machine, before the first test.
 *
 * <p>{@code check} ends the build with one line where one is missing; {@code install} brings it as a Debian package.
 */
public final class TestPrograms {
    /** FileZilla's own words, with which the last screen's are compared. */
    private static final String FILEZILLAS_WORDS = "/usr/share/locale/%s/LC_MESSAGES/filezilla.mo";

    /** Each program, or file where it begins with a slash, and the Debian package that has it. */
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("chromium", "chromium"),
            Map.entry("firefox-esr", "firefox-esr"),
            Map.entry("WebKitWebDriver", "webkit2gtk-driver"),
            Map.entry("Xvfb", "xvfb"),
            Map.entry("brotli", "brotli"),
            Map.entry("puttygen", "putty-tools"),
            Map.entry("plink", "putty-tools"),
            Map.entry("sshd", "openssh-server"),
            Map.entry("ssh", "openssh-client"),
            Map.entry("ssh-keygen", "openssh-client"),
            Map.entry("openssl", "openssl"),
            Map.entry("node", "nodejs"),
            Map.entry("npm", "npm"),
            Map.entry("zbarimg", "zbar-tools"),
            Map.entry(FILEZILLAS_WORDS.formatted("de"), "filezilla-common"));

    /** For the pictures of the screens in every script: without it Chinese, Japanese and Korean are boxes. */
    private static final Path FONT = Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");

    private static final List<String> FONTS = List.of("fonts-noto-cjk", "fonts-noto-core");

    private TestPrograms() {}

    /** @param args {@code check} or {@code install} */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> missing = missing();
        if (args[0].equals("install") && canInstall() && !(missing.isEmpty() && Files.exists(FONT))) {
            TreeSet<String> wanted = packages(missing);
            wanted.addAll(FONTS);
            install(wanted);
            missing = missing();
        }
        if (!missing.isEmpty()) {
            System.err.println("The tests need " + String.join(", ", missing) + ". Install: apt-get install "
                    + String.join(" ", packages(missing)) + " (as root on Debian or Ubuntu: mvn verify -Pprovision)");
            System.exit(1);
        }
        for (NpmPackage wanted : NpmPackage.values()) {
            if (!wanted.isInstalled() && args[0].equals("install")) {
                wanted.install();
            }
            if (!wanted.isInstalled()) {
                System.err.println("The tests need " + wanted.packageName() + " in " + wanted.modules()
                        + ". Install: mvn verify -Pprovision (which asks npm; see " + wanted.log() + ")");
                System.exit(1);
            }
        }
    }

    private static List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (String program : new TreeSet<>(PACKAGES.keySet())) {
            if (!(program.startsWith("/") ? Files.exists(Path.of(program)) : isOnPath(program))) {
                missing.add(program);
            }
        }
        return missing;
    }

    private static boolean isOnPath(String program) {
        // sshd lives where only root's PATH looks.
        String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        for (String folder : path.split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static TreeSet<String> packages(List<String> programs) {
        TreeSet<String> packages = new TreeSet<>();
        programs.forEach(program -> packages.add(PACKAGES.get(program)));
        return packages;
    }

    private static boolean canInstall() {
        return System.getProperty("user.name").equals("root") && isOnPath("apt-get");
    }

    private static void install(Set<String> packages) throws IOException, InterruptedException {
        run(List.of("apt-get", "update", "-qq"));
        List<String> command = new ArrayList<>(
                List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"));
        // Images of containers leave translations out.
        command.addAll(List.of("-o", "DPkg::Options::=--path-include=" + FILEZILLAS_WORDS.formatted("*")));
        command.addAll(packages);
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("DEBIAN_FRONTEND", "noninteractive");
        process.redirectOutput(new File("target", "provision.log"));
        if (process.start().waitFor() != 0) {
            System.err.println("This failed: " + String.join(" ", command) + " (see target/provision.log)");
        }
    }
}
