package io.dormouse.wizard;

/**
 * What to type to log in with a saved key: the same for every shell of its kind, and safe to paste a second time.
 */
final class Commands {
    private static final String SOME_HOST = "server.example";
    private static final String SOME_USER = "user";

    private final String downloaded;
    private final String file;
    private final String host;
    private final String user;

    /**
     * @param downloaded the private key's file, as it stands in the folder of downloads; whatever a user called it
     * @param standard the name that it gets in {@code ~/.ssh} where its own would have to be quoted
     * @param host the server; empty where it is not known
     * @param user the user's name there; empty where it is not known
     */
    Commands(String downloaded, String standard, String host, String user) {
        // What is pasted with control characters in it may leave the quotes of a shell.
        this.downloaded = FileNames.isPrintable(downloaded) ? downloaded : standard;
        this.file = FileNames.isPlain(this.downloaded) ? this.downloaded : standard;
        this.host = host.isEmpty() ? SOME_HOST : host;
        this.user = user.isEmpty() ? SOME_USER : user;
    }

    public String getHost() {
        return host;
    }

    public String getUser() {
        return user;
    }

    /** As PuTTY takes it in one field. */
    public String getTarget() {
        return user + "@" + host;
    }

    /** Whether the user has to put a name of their own in the place of one of these. */
    boolean isOpen() {
        return host.equals(SOME_HOST) || user.equals(SOME_USER);
    }

    /** For a POSIX shell. It asks before another key of that name would be lost. */
    String moveOnUnix() {
        return "mkdir -p -m 700 ~/.ssh\nmv -i ~/Downloads/" + quoted() + " ~/.ssh/" + newName() + "\n" + restrict();
    }

    /** For Cygwin's shell, whose home is not that of Windows. */
    String moveOnCygwin() {
        return "mkdir -p -m 700 ~/.ssh\nmv -i \"$(cygpath \"$USERPROFILE\")/Downloads/"
                + (isRenamed() ? "\"" + quoted() : file + "\"") + " ~/.ssh/" + newName() + "\n" + restrict();
    }

    private boolean isRenamed() {
        return !file.equals(downloaded);
    }

    private String newName() {
        return isRenamed() ? file : "";
    }

    /** Whoever sends somebody a file to load chooses its name: no shell may find a command in it. */
    private String quoted() {
        return isRenamed() ? "'" + downloaded.replace("'", "'\\''") + "'" : file;
    }

    /** For a server's shell. The line before may lack its end; an empty one harms nothing. */
    static String authorize(String publicLine) {
        return "mkdir -p -m 700 ~/.ssh\nprintf '\\n%s\\n' '" + publicLine.replace("'", "'\\''")
                + "' >> ~/.ssh/authorized_keys\nchmod 600 ~/.ssh/authorized_keys";
    }

    /** ssh takes no private key that others may read. */
    private String restrict() {
        return "chmod 600 ~/.ssh/" + file;
    }

    /**
     * For PowerShell, which has a home and no {@code %USERPROFILE%}. {@code mv} refuses to overwrite there; {@code icacls}
     * takes away what the folder grants to others, as {@code chmod 600} does.
     */
    String moveOnWindows() {
        String path = "\"$HOME\\.ssh\\" + file + "\"";
        String from = isRenamed() ? "-LiteralPath " + quotedOnWindows() : "\"$HOME\\Downloads\\" + file + "\"";
        return "md -Force \"$HOME\\.ssh\"\nmv " + from + " " + path + "\nicacls " + path
                + " /inheritance:r /grant:r \"${env:USERNAME}:F\"";
    }

    /** Between single quotes PowerShell looks for nothing but their end, for which it takes five characters. */
    private String quotedOnWindows() {
        StringBuilder name = new StringBuilder();
        for (char c : downloaded.toCharArray()) {
            name.append(c);
            if (c == '\'' || c >= '\u2018' && c <= '\u201b') {
                name.append(c);
            }
        }
        return "(\"$HOME\\Downloads\\\" + '" + name + "')";
    }

    /** A block for {@code ~/.ssh/config}: ssh_config(5). Without {@code IdentitiesOnly} servers hang up on a full agent. */
    String config() {
        return "Host " + host + "\n    User " + user + "\n    IdentityFile ~/.ssh/" + file + "\n    IdentitiesOnly yes";
    }

    String connect() {
        return "ssh -i ~/.ssh/" + file + " " + getTarget();
    }

    /** Once the block stands in the file. */
    public String getShortly() {
        return "ssh " + host;
    }
}
