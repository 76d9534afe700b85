package io.dormouse.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ssh-keygen -Y verify} as the judge of signatures. */
public final class SignedBySsh {

    private SignedBySsh() {}

    /**
     * Whether the key of a public line signed the message.
     *
     * @param directory for the files that ssh-keygen reads
     * @param namespace the purpose that is expected
     */
    public static boolean is(Path directory, String line, String namespace, String signature, String message)
            throws IOException, InterruptedException {
        String[] words = line.split(" ");
        Path allowed = Files.writeString(directory.resolve("allowed"), "user " + words[0] + " " + words[1] + "\n");
        Path signed = Files.writeString(directory.resolve("signature"), signature);
        Path said = Files.writeString(directory.resolve("message"), message);
        return new ProcessBuilder(
                                Programs.find("ssh-keygen").toString(),
                                "-q",
                                "-Y",
                                "verify",
                                "-f",
                                allowed.toString(),
                                "-I",
                                "user",
                                "-n",
                                namespace,
                                "-s",
                                signed.toString())
                        .redirectInput(said.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("verdict").toFile())
                        .start()
                        .waitFor()
                == 0;
    }
}
