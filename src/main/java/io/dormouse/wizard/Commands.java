package io.dormouse.wizard;

/**
 * What to type to log in with a saved key: the same for every shell of its kind, and safe to paste a second time.
 *
 * @param file the private key's file, as it stands in the folder of downloads
 * @param host the server; empty where it is not known
 * @param user the user's name there; empty where it is not known
 */
record Commands(String file, String host, String user) {
    private static final String SOME_HOST = "server.example";
    private static final String SOME_USER = "user";

    Commands {
        host = host.isEmpty() ? SOME_HOST : host;
        user = user.isEmpty() ? SOME_USER : user;
    }

    /** For a POSIX shell. It asks before another key of that name would be lost. */
    String moveOnUnix() {
        return "mkdir -p -m 700 ~/.ssh\nmv -i ~/Downloads/" + file + " ~/.ssh/\n" + restrict();
    }

    /** For Cygwin's shell, whose home is not that of Windows. */
    String moveOnCygwin() {
        return "mkdir -p -m 700 ~/.ssh\nmv -i \"$(cygpath \"$USERPROFILE\")/Downloads/" + file + "\" ~/.ssh/\n"
                + restrict();
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
        return "md -Force \"$HOME\\.ssh\"\nmv \"$HOME\\Downloads\\" + file + "\" " + path + "\nicacls " + path
                + " /inheritance:r /grant:r \"${env:USERNAME}:F\"";
    }

    /** A block for {@code ~/.ssh/config}: ssh_config(5). Without {@code IdentitiesOnly} servers hang up on a full agent. */
    String config() {
        return "Host " + host + "\n    User " + user + "\n    IdentityFile ~/.ssh/" + file + "\n    IdentitiesOnly yes";
    }

    /** Where the key has a name of its own, ssh does not look for it without being told. */
    String connect() {
        return "ssh -i ~/.ssh/" + file + " " + user + "@" + host;
    }
}
