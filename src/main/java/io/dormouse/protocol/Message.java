package io.dormouse.protocol;

import static io.dormouse.protocol.PrivateKeyFormat.PPK3;

import java.util.List;
import java.util.function.BiFunction;

/** Turns requests and answers into bytes and back: a tag, and the fields as they are described here, once for both ends. */
public final class Message {
    private static final byte[] NONE = {};
    private static final PublicHalf BLANK_KEY = new PublicHalf("", "", "", "", "", "", "", "", "", "", "", List.of());

    private static final List<Kind<? extends Request>> REQUESTS = List.of(
            new Kind<>(
                    'S',
                    new Request.Stir(List.of()),
                    (f, m) -> new Request.Stir(f.list(m.gestures(), Gesture.NONE, g -> gesture(f, g)))),
            new Kind<>(
                    'G',
                    new Request.Generate("", 0, ""),
                    (f, m) -> new Request.Generate(
                            f.text(m.algorithm()), f.number(m.bits()), f.text(m.primes()), f.text(m.comment()))),
            new Kind<>('O', new Request.Open(NONE), (f, m) -> new Request.Open(f.bytes(m.file()))),
            new Kind<>('U', new Request.Unlock(NONE), (f, m) -> new Request.Unlock(f.bytes(m.passphrase()))),
            new Kind<>('N', new Request.Rename(""), (f, m) -> new Request.Rename(f.text(m.comment()))),
            new Kind<>(
                    'P',
                    new Request.SavePrivateKey(PPK3, NONE, Cost.DEFAULT),
                    (f, m) -> new Request.SavePrivateKey(
                            f.choice(m.format(), PrivateKeyFormat.values()),
                            f.bytes(m.passphrase()),
                            cost(f, m.cost()))),
            new Kind<>(
                    'C',
                    new Request.CheckFile(NONE, NONE),
                    (f, m) -> new Request.CheckFile(f.bytes(m.file()), f.bytes(m.passphrase()))),
            new Kind<>('?', new Request.Suggest(0), (f, m) -> new Request.Suggest(f.number(m.words()))),
            new Kind<>('V', new Request.Prove(""), (f, m) -> new Request.Prove(f.text(m.challenge()))),
            new Kind<>('Z', new Request.Forget(), (f, m) -> m),
            new Kind<>('I', new Request.Inspect(""), (f, m) -> new Request.Inspect(f.text(m.text()))));

    private static final List<Kind<? extends Answer>> ANSWERS = List.of(
            new Kind<>('R', new Answer.Started(), (f, m) -> m),
            new Kind<>(
                    'T',
                    new Answer.SelfTested(0, 0),
                    (f, m) -> new Answer.SelfTested(f.number(m.answers()), f.real(m.milliseconds()))),
            new Kind<>(
                    'S',
                    new Answer.Stirred(0, 0),
                    (f, m) -> new Answer.Stirred(f.number(m.bits()), f.number(m.needed()))),
            new Kind<>(
                    '%',
                    new Answer.Progress(0, 0, 0),
                    (f, m) -> new Answer.Progress(
                            f.real(m.fraction()), f.real(m.candidatesPerSecond()), f.real(m.secondsToGo()))),
            new Kind<>('D', new Answer.Deriving(0), (f, m) -> new Answer.Deriving(f.real(m.seconds()))),
            new Kind<>(
                    'K',
                    new Answer.KeyReady(BLANK_KEY, List.of()),
                    (f, m) -> new Answer.KeyReady(key(f, m.key()), f.texts(m.notes()))),
            new Kind<>(
                    'O',
                    new Answer.Opened("", false, false, false, "", List.of()),
                    (f, m) -> new Answer.Opened(
                            f.text(m.description()),
                            f.flag(m.forPutty()),
                            f.flag(m.forSsh()),
                            f.flag(m.encrypted()),
                            f.text(m.warning()),
                            f.texts(m.notes()))),
            new Kind<>('W', new Answer.WrongPassphrase(""), (f, m) -> new Answer.WrongPassphrase(f.text(m.sentence()))),
            new Kind<>(
                    'P',
                    new Answer.FileReady(PPK3, NONE),
                    (f, m) -> new Answer.FileReady(f.choice(m.format(), PrivateKeyFormat.values()), f.bytes(m.file()))),
            new Kind<>(
                    'C',
                    new Answer.Checked(false, "", ""),
                    (f, m) -> new Answer.Checked(f.flag(m.same()), f.text(m.cause()), f.text(m.sentence()))),
            new Kind<>('V', new Answer.Proved(""), (f, m) -> new Answer.Proved(f.text(m.proof()))),
            new Kind<>(
                    'I',
                    new Answer.Inspected("", "", "", "", "", List.of(), List.of(), List.of(), "", "", "", ""),
                    (f, m) -> new Answer.Inspected(
                            f.text(m.cause()),
                            f.text(m.sentence()),
                            f.text(m.type()),
                            f.text(m.description()),
                            f.text(m.comment()),
                            f.texts(m.facts()),
                            f.texts(m.mended()),
                            f.texts(m.warnings()),
                            f.text(m.line()),
                            f.text(m.sha256()),
                            f.text(m.md5()),
                            f.text(m.randomart()))),
            new Kind<>('?', new Answer.Suggested(""), (f, m) -> new Answer.Suggested(f.text(m.passphrase()))),
            new Kind<>(
                    'F',
                    new Answer.Failed("", ""),
                    (f, m) -> new Answer.Failed(f.text(m.cause()), f.text(m.sentence()))),
            new Kind<>('Z', new Answer.Forgotten(), (f, m) -> m),
            // webapp/engine/worker.js writes this one too, for when the engine itself cannot.
            new Kind<>('B', new Answer.Broken(""), (f, m) -> new Answer.Broken(f.text(m.sentence()))));

    private Message() {}

    public static byte[] of(Request request) {
        return write(REQUESTS, request);
    }

    public static byte[] of(Answer answer) {
        return write(ANSWERS, answer);
    }

    public static Request request(byte[] message) {
        return read(REQUESTS, message);
    }

    public static Answer answer(byte[] message) {
        return read(ANSWERS, message);
    }

    private static Gesture gesture(Fields f, Gesture g) {
        return new Gesture(f.choice(g.kind(), Gesture.Kind.values()), f.real(g.x()), f.real(g.y()), f.real(g.time()));
    }

    private static Cost cost(Fields f, Cost c) {
        return new Cost(
                f.text(c.argon2()),
                f.number(c.memoryKib()),
                f.number(c.passes()),
                f.number(c.milliseconds()),
                f.number(c.parallelism()),
                f.number(c.rounds()));
    }

    private static PublicHalf key(Fields f, PublicHalf k) {
        return new PublicHalf(
                f.text(k.algorithm()),
                f.text(k.type()),
                f.text(k.comment()),
                f.text(k.line()),
                f.text(k.rfc4716()),
                f.text(k.spki()),
                f.text(k.sshfp()),
                f.text(k.sha256()),
                f.text(k.md5()),
                f.text(k.derMd5()),
                f.text(k.randomart()),
                f.list(k.formats(), PPK3, format -> f.choice(format, PrivateKeyFormat.values())));
    }

    /**
     * One kind of message.
     *
     * @param blank a message of the kind, for the fields to be read into
     * @param fields makes a message out of its fields, in the order in which they are sent
     */
    private record Kind<M>(int tag, M blank, BiFunction<Fields, M, M> fields) {
        @SuppressWarnings("unchecked")
        byte[] write(Object message) {
            Fields out = Fields.toWrite();
            out.number(tag);
            fields.apply(out, (M) message);
            return out.written();
        }

        M read(Fields in) {
            return fields.apply(in, blank);
        }
    }

    private static <M> byte[] write(List<Kind<? extends M>> kinds, M message) {
        for (Kind<? extends M> kind : kinds) {
            if (kind.blank().getClass() == message.getClass()) {
                return kind.write(message);
            }
        }
        throw new IllegalArgumentException("a message of no kind");
    }

    private static <M> M read(List<Kind<? extends M>> kinds, byte[] message) {
        Fields in = Fields.toRead(message);
        int tag = in.number(0);
        for (Kind<? extends M> kind : kinds) {
            if (kind.tag() == tag) {
                return kind.read(in);
            }
        }
        throw new IllegalArgumentException("a message of no kind");
    }
}
