package io.dormouse.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {
    private static final byte[] BYTES = {0, 1, (byte) 0x80, (byte) 0xff};
    private static final Cost COST = new Cost("ARGON2I", 1, 2, 3, 4, 5);

    static List<Request> requests() {
        return List.of(
                new Request.Stir(List.of(
                        new Gesture(Gesture.Kind.TOUCH, 1.5, -2, 3e9), new Gesture(Gesture.Kind.KEY, 65, 0, 0.1))),
                new Request.Generate("RSA", 3072, "PROVEN", "a comment \u2713"),
                new Request.Open(BYTES),
                new Request.Unlock(BYTES),
                new Request.Rename("\u05e9\u05dc\u05d5\u05dd"),
                new Request.SavePrivateKey(PrivateKeyFormat.PKCS8, BYTES, COST),
                new Request.CheckFile(BYTES, new byte[0]),
                new Request.Suggest(6),
                new Request.Prove("a challenge"),
                new Request.Forget(),
                new Request.Inspect("ssh-rsa AAAA\nb"));
    }

    static List<Answer> answers() {
        PublicHalf key = new PublicHalf(
                "a",
                "b",
                "c",
                "d",
                "e",
                "f",
                "g",
                "h",
                "i",
                "j",
                "l",
                List.of(PrivateKeyFormat.PPK3, PrivateKeyFormat.PEM));
        return List.of(
                new Answer.Started(),
                new Answer.SelfTested(13, 31.5),
                new Answer.Stirred(1, 256),
                new Answer.Progress(0.25, 417.5, 3.25),
                new Answer.Deriving(12.5),
                new Answer.KeyReady(key, List.of("mended")),
                new Answer.Opened("PuTTY private key", true, false, true, "costly", List.of("one", "two")),
                new Answer.WrongPassphrase("no"),
                new Answer.FileReady(PrivateKeyFormat.PPK2, BYTES),
                new Answer.Checked(true, "DAMAGED", "good"),
                new Answer.Suggested("bako limu"),
                new Answer.Proved("signed"),
                new Answer.Inspected(
                        "a", "b", "c", "d", "e", List.of("f"), List.of(), List.of("g", "h"), "i", "j", "k", "l"),
                new Answer.Failed("DAMAGED", "failed"),
                new Answer.Forgotten(),
                new Answer.Broken("broken"));
    }

    static List<Class<?>> kinds() {
        return Stream.of(Request.class, Answer.class)
                .flatMap(all -> Arrays.stream(all.getPermittedSubclasses()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noKindOfMessageIsLeftOut(Class<?> kind) {
        assertTrue(Stream.concat(requests().stream(), answers().stream()).anyMatch(kind::isInstance));
    }

    /** Records with arrays are equal only by what they are written as. */
    @ParameterizedTest
    @MethodSource("requests")
    void aRequestArrivesAsItWasSent(Request sent) {
        Request arrived = Message.request(Message.of(sent));

        assertEquals(sent.getClass(), arrived.getClass());
        assertArrayEquals(Message.of(sent), Message.of(arrived));
        assertEquals(withoutArrays(sent), withoutArrays(arrived));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerArrivesAsItWasSent(Answer sent) {
        Answer arrived = Message.answer(Message.of(sent));

        assertEquals(sent.getClass(), arrived.getClass());
        assertArrayEquals(Message.of(sent), Message.of(arrived));
        assertEquals(withoutArrays(sent), withoutArrays(arrived));
    }

    private static String withoutArrays(Object message) {
        return message.toString().replaceAll("\\[B@[0-9a-f]+", "bytes");
    }

    @Test
    void whatTheWorkersScriptWritesIsReadAsBroken() {
        byte[] text = "gone".getBytes(StandardCharsets.UTF_8);
        byte[] message = {0, 0, 0, 'B', 0, 0, 0, 4, text[0], text[1], text[2], text[3]};

        assertEquals(new Answer.Broken("gone"), Message.answer(message));
    }

    @Test
    void aMessageCutShortIsRefused() {
        byte[] message = Message.of(new Request.Generate("RSA", 3072, "comment"));

        for (int length = 0; length < message.length; length++) {
            byte[] cut = Arrays.copyOf(message, length);
            assertThrows(RuntimeException.class, () -> Message.request(cut));
        }
    }

    @Test
    void aFieldThatIsTooLongIsRefusedBeforeItIsRead() {
        byte[] message = {0, 0, 0, 'I', 0x7f, 0, 0, 0};

        assertThrows(RuntimeException.class, () -> Message.request(message));
    }
}
