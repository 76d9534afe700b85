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
            } else if (request instanceof Request.SavePrivateKey save) {
                out.writeByte('P');
                out.writeByte(save.format().ordinal());
                bytes(out, save.passphrase());
            } else if (request instanceof Request.CheckFile check) {
                out.writeByte('C');
                bytes(out, check.file());
                bytes(out, check.passphrase());
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
                case 'P' -> new Request.SavePrivateKey(PrivateKeyFormat.values()[in.readByte()], bytes(in));
                case 'C' -> new Request.CheckFile(bytes(in), bytes(in));
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
                out.writeDouble(progress.candidatesPerSecond());
            } else if (answer instanceof Answer.KeyReady key) {
                out.writeByte('K');
                text(out, key.algorithm());
                out.writeInt(key.bits());
                text(out, key.comment());
                text(out, key.line());
                text(out, key.rfc4716());
                text(out, key.sha256());
                text(out, key.md5());
            } else if (answer instanceof Answer.FileReady file) {
                out.writeByte('P');
                out.writeByte(file.format().ordinal());
                bytes(out, file.file());
            } else if (answer instanceof Answer.Checked checked) {
                out.writeByte('C');
                out.writeBoolean(checked.same());
                text(out, checked.sentence());
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
                case '%' -> new Answer.Progress(in.readDouble(), in.readDouble());
                case 'K' ->
                    new Answer.KeyReady(text(in), in.readInt(), text(in), text(in), text(in), text(in), text(in));
                case 'P' -> new Answer.FileReady(PrivateKeyFormat.values()[in.readByte()], bytes(in));
                case 'C' -> new Answer.Checked(in.readBoolean(), text(in));
                case 'F' -> new Answer.Failed(text(in));
                case 'B' -> new Answer.Broken(text(in));
                default -> throw new IOException("no such answer: " + tag);
            };
        });
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        bytes(out, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    static void bytes(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    static byte[] bytes(DataInputStream in) throws IOException {
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

    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] write(Writing fields) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try {
            fields.to(new DataOutputStream(buffer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.toByteArray();
    }

    static <T> T read(byte[] message, Reading<T> fields) {
        try {
            return fields.from(new DataInputStream(new ByteArrayInputStream(message)));
        } catch (IOException e) {
            throw new UncheckedIOException("The page and the engine are not of the same build.", e);
        }
    }
}
