package io.dormouse.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Turns requests and answers into bytes and back; both ends are this class, so a message is a tag and its fields. */
public final class Message {
    /** Far above the largest key file; a longer field means that the two ends are not of the same build. */
    private static final int LONGEST_FIELD = 1 << 20;

    private Message() {}

    public static byte[] of(Request request) {
        return write(out -> {
            if (request instanceof Request.Stir stir) {
                out.writeByte('S');
                out.writeInt(stir.gestures().size());
                for (Gesture gesture : stir.gestures()) {
                    out.writeByte(gesture.kind().ordinal());
                    out.writeDouble(gesture.x());
                    out.writeDouble(gesture.y());
                    out.writeDouble(gesture.time());
                }
            } else if (request instanceof Request.Generate generate) {
                out.writeByte('G');
                text(out, generate.algorithm());
                out.writeInt(generate.bits());
                text(out, generate.comment());
            } else if (request instanceof Request.Open open) {
                out.writeByte('O');
                bytes(out, open.file());
            } else if (request instanceof Request.Unlock unlock) {
                out.writeByte('U');
                bytes(out, unlock.passphrase());
            } else if (request instanceof Request.Rename rename) {
                out.writeByte('N');
                text(out, rename.comment());
            } else if (request instanceof Request.SavePrivateKey save) {
                out.writeByte('P');
                out.writeByte(save.format().ordinal());
                bytes(out, save.passphrase());
                text(out, save.cost().argon2());
                out.writeInt(save.cost().memoryKib());
                out.writeInt(save.cost().passes());
                out.writeInt(save.cost().milliseconds());
                out.writeInt(save.cost().parallelism());
                out.writeInt(save.cost().rounds());
            } else if (request instanceof Request.CheckFile check) {
                out.writeByte('C');
                bytes(out, check.file());
                bytes(out, check.passphrase());
            } else if (request instanceof Request.Inspect inspect) {
                out.writeByte('I');
                text(out, inspect.text());
            }
        });
    }

    public static Request request(byte[] message) {
        return read(message, in -> {
            byte tag = in.readByte();
            return switch (tag) {
                case 'S' -> {
                    int count = length(in);
                    List<Gesture> gestures = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        Gesture.Kind kind = Gesture.Kind.values()[in.readByte()];
                        gestures.add(new Gesture(kind, in.readDouble(), in.readDouble(), in.readDouble()));
                    }
                    yield new Request.Stir(gestures);
                }
                case 'G' -> new Request.Generate(text(in), in.readInt(), text(in));
                case 'O' -> new Request.Open(bytes(in));
                case 'U' -> new Request.Unlock(bytes(in));
                case 'N' -> new Request.Rename(text(in));
                case 'P' -> new Request.SavePrivateKey(
                        PrivateKeyFormat.values()[in.readByte()],
                        bytes(in),
                        new Cost(text(in), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt()));
                case 'C' -> new Request.CheckFile(bytes(in), bytes(in));
                case 'I' -> new Request.Inspect(text(in));
                default -> throw new IOException("no such request: " + tag);
            };
        });
    }

    public static byte[] of(Answer answer) {
        return write(out -> {
            if (answer instanceof Answer.Started) {
                out.writeByte('R');
            } else if (answer instanceof Answer.Stirred stirred) {
                out.writeByte('S');
                out.writeInt(stirred.bits());
                out.writeInt(stirred.needed());
            } else if (answer instanceof Answer.Progress progress) {
                out.writeByte('%');
                out.writeDouble(progress.fraction());
            } else if (answer instanceof Answer.KeyReady key) {
                out.writeByte('K');
                half(out, key.key());
                texts(out, key.notes());
            } else if (answer instanceof Answer.Opened opened) {
                out.writeByte('O');
                text(out, opened.description());
                out.writeBoolean(opened.encrypted());
                text(out, opened.warning());
                texts(out, opened.notes());
            } else if (answer instanceof Answer.WrongPassphrase wrong) {
                out.writeByte('W');
                text(out, wrong.sentence());
            } else if (answer instanceof Answer.FileReady file) {
                out.writeByte('P');
                out.writeByte(file.format().ordinal());
                bytes(out, file.file());
            } else if (answer instanceof Answer.Checked checked) {
                out.writeByte('C');
                out.writeBoolean(checked.same());
                text(out, checked.sentence());
            } else if (answer instanceof Answer.Inspected inspected) {
                out.writeByte('I');
                text(out, inspected.alarm());
                text(out, inspected.problem());
                text(out, inspected.description());
                texts(out, inspected.facts());
                texts(out, inspected.mended());
                texts(out, inspected.warnings());
                text(out, inspected.line());
                text(out, inspected.sha256());
                text(out, inspected.md5());
                text(out, inspected.randomart());
            } else if (answer instanceof Answer.Failed failed) {
                out.writeByte('F');
                text(out, failed.sentence());
            } else if (answer instanceof Answer.Broken broken) {
                out.writeByte('B');
                text(out, broken.sentence());
            }
        });
    }

    public static Answer answer(byte[] message) {
        return read(message, in -> {
            byte tag = in.readByte();
            return switch (tag) {
                case 'R' -> new Answer.Started();
                case 'S' -> new Answer.Stirred(in.readInt(), in.readInt());
                case '%' -> new Answer.Progress(in.readDouble());
                case 'K' ->
                    new Answer.KeyReady(text(in), in.readInt(), text(in), text(in), text(in), text(in), text(in));
                case 'P' -> new Answer.FileReady(PrivateKeyFormat.values()[in.readByte()], bytes(in));
                case 'C' -> new Answer.Checked(in.readBoolean(), text(in));
                case 'I' -> new Answer.Inspected(
                        text(in),
                        text(in),
                        text(in),
                        texts(in),
                        texts(in),
                        texts(in),
                        text(in),
                        text(in),
                        text(in),
                        text(in));
                case 'F' -> new Answer.Failed(text(in));
                case 'B' -> new Answer.Broken(text(in));
                default -> throw new IOException("no such answer: " + tag);
            };
        });
    }

    private static void half(DataOutputStream out, PublicHalf key) throws IOException {
        text(out, key.algorithm());
        text(out, key.type());
        text(out, key.comment());
        text(out, key.line());
        text(out, key.rfc4716());
        text(out, key.spki());
        text(out, key.sshfp());
        text(out, key.sha256());
        text(out, key.md5());
        text(out, key.randomart());
        texts(out, key.whyNot());
    }

    private static PublicHalf half(DataInputStream in) throws IOException {
        return new PublicHalf(
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                texts(in));
    }

    private static void texts(DataOutputStream out, List<String> values) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            text(out, value);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = length(in);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(text(in));
        }
        return values;
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        bytes(out, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] value = new byte[length(in)];
        in.readFully(value);
        return value;
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_FIELD) {
            throw new IOException("a field of " + length + " bytes");
        }
        return length;
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] write(Writing fields) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try {
            fields.to(new DataOutputStream(buffer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.toByteArray();
    }

    private static <T> T read(byte[] message, Reading<T> fields) {
        try {
            return fields.from(new DataInputStream(new ByteArrayInputStream(message)));
        } catch (IOException e) {
            throw new UncheckedIOException("The page and the engine are not of the same build.", e);
        }
    }
}
