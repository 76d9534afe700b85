package io.dormouse.file;

import io.dormouse.key.KeyFormatException;
import io.dormouse.key.KeyWarnings;
import io.dormouse.key.PublicBlob;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds all public keys in a pasted text; what stands between them becomes comments, options, or is left out. */
final class PastedKeys {

    private static final int MOST_KEYS = 100;
    private static final String[] PEM_LABELS = {PemPublicKey.ANY, PemPublicKey.RSA};

    private final String text;
    private final Set<String> mended;
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Map<PublicBlob, PublicKeyCheck> found = new LinkedHashMap<>();
    private int from;

    private PastedKeys(String text, Set<String> mended) {
        this.text = text;
        this.mended = mended;
    }

    static PublicKeyCheck check(String pasted) throws KeyFormatException {
        if (pasted.length() > KeyFiles.MOST_BYTES) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.TOO_LARGE,
                    "This text has " + pasted.length()
                            + " characters, far more than a public key. Paste the line that holds" + " the key.");
        }
        Set<String> mended = new LinkedHashSet<>();
        String text = PastedText.of(pasted, mended);
        if (PrivateKeyText.isIn(text)) {
            throw new KeyFormatException(
                    KeyFormatException.Cause.PRIVATE_KEY,
                    "This is a PRIVATE key! Whoever has it can log in as you: never paste it anywhere. Nothing of it was"
                            + " kept here. Paste the public key, the line that begins with ssh-rsa, ssh-ed25519 or ecdsa-sha2-."
                            + " If the private key was pasted on another page too, make a new one.");
        }
        for (String label : PEM_LABELS) {
            if (text.contains(Armor.begin(label))) {
                return pem(text, label, mended);
            }
        }
        return new PastedKeys(text, mended).check();
    }

    private PublicKeyCheck check() throws KeyFormatException {
        int start = PastedBlob.next(text, 0);
        if (start < 0) {
            throw NoPublicKey.in(text);
        }
        for (int looked = 0; start >= 0 && looked < MOST_KEYS; looked++) {
            start = looked == 0 ? read(start, mended) : further(start);
        }
        List<PublicKeyCheck> keys = new ArrayList<>(found.values());
        if (start < 0) {
            KeyFront.leaveOut(text.substring(Math.min(from, text.length())), mended);
        } else {
            warnings.add("There are more than " + MOST_KEYS + " keys in this text; the rest was not looked at.");
        }
        if (keys.size() > 1) {
            warnings.add("There are " + keys.size()
                    + " keys in this text. This is the first; a portal takes one at a time.");
        }
        PublicKeyCheck first = keys.get(0);
        warnings.addAll(first.warnings());
        return new PublicKeyCheck(
                first.key(),
                first.comment(),
                first.options(),
                List.copyOf(mended),
                List.copyOf(warnings),
                keys.subList(1, keys.size()));
    }

    /** One that cannot be read does not stand in the way of those that can. */
    private int further(int start) {
        try {
            return read(start, new LinkedHashSet<>());
        } catch (KeyFormatException e) {
            warnings.add("Another key in this text is damaged and was left out.");
            from = lineEnd(start);
            return PastedBlob.next(text, from);
        }
    }

    /** @return where the next one begins, or -1 */
    private int read(int start, Set<String> mends) throws KeyFormatException {
        PastedBlob blob = PastedBlob.read(text, start);
        PublicBlob key = blob.key();
        KeyFront front = KeyFront.of(text.substring(from, start), key.algorithm(), mends);
        int next = PastedBlob.next(text, blob.end());
        int end = Math.min(lineEnd(blob.end()), next < 0 ? text.length() : beforeType(blob.end(), next));
        String comment = front.comment();
        if (front.ssh2File()) {
            end = Rfc4716.behindEnd(text, blob.end(), next < 0 ? text.length() : next);
        } else {
            sayHowItStood(blob, mends);
            comment = KeyComment.of(text.substring(blob.end(), end), front, mends);
            if (blob.broken() && text.substring(blob.end(), end).strip().isEmpty()) {
                int second = lineEnd(end + 1);
                comment = next < 0 || second < next ? commentOfItsOwnLine(end + 1, second, next >= 0) : "";
                end = comment.isEmpty() ? end : second;
            }
        }
        from = end;
        PublicKeyCheck check =
                new PublicKeyCheck(key, comment, front.options(), List.copyOf(mends), KeyWarnings.of(key), List.of());
        if (found.putIfAbsent(key, check) != null) {
            mended.add("The key was there more than once; now it is there once.");
        }
        return next;
    }

    private void sayHowItStood(PastedBlob blob, Set<String> mends) {
        if (blob.broken()) {
            mends.add(KeyFront.BROKEN);
        }
        if (blob.unpadded()) {
            mends.add("The equals signs at the end of the key were not as they must be; they were put right.");
        }
        boolean touched =
                blob.end() < text.length() && KeyFront.saysSomething(text.substring(blob.end(), blob.end() + 1));
        if (touched) {
            mends.add("The space between the key and its comment was missing; it was put there.");
        }
    }

    private int lineEnd(int from) {
        int end = from > text.length() ? -1 : text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Where the word in front of the next key begins, if that key is on the same line. */
    private int beforeType(int end, int next) {
        int line = lineEnd(end);
        if (next > line) {
            return line;
        }
        int type = text.lastIndexOf(PastedBlob.name(text, next), next);
        return type >= end ? type : next;
    }

    /**
     * Where a key was broken into lines, its comment may stand in the next: that line as a whole if the one before it was
     * full, otherwise only what looks like nothing else.
     */
    private String commentOfItsOwnLine(int start, int end, boolean keyFollows) {
        String line = start < end ? text.substring(start, end) : "";
        boolean comment = isFullLine(start - 1) ? KeyFront.saysSomething(line) : isOneWord(line);
        boolean ofNextKey = keyFollows && KeyType.looksLikeOne(line);
        return comment && !ofNextKey && !line.startsWith("-") ? line : "";
    }

    /** Whether the line that ends here is as long as the one before it. */
    private boolean isFullLine(int end) {
        int start = text.lastIndexOf('\n', end - 1) + 1;
        return start > 1 && end - start == start - 2 - text.lastIndexOf('\n', start - 2);
    }

    private static boolean isOneWord(String line) {
        boolean word = line.indexOf('@') > 0 || line.indexOf('-') > 0;
        for (int i = 0; word && i < line.length(); i++) {
            char c = line.charAt(i);
            word = c > ' ' && c <= '~' && "\"'`<>\\;:=".indexOf(c) < 0;
        }
        return word;
    }

    /** @param text holds the beginning of such a block */
    private static PublicKeyCheck pem(String text, String label, Set<String> mended) throws KeyFormatException {
        String begin = Armor.begin(label);
        String end = begin.replace("BEGIN", "END");
        int start = text.indexOf(begin);
        int stop = text.indexOf(end, start);
        if (stop < 0) {
            throw KeyFormatException.damaged("This public key in PEM format", "its last line is missing");
        }
        String block = text.substring(start, stop + end.length()) + '\n';
        KeyFile file = KeyFiles.parse(block.getBytes(StandardCharsets.UTF_8));
        KeyFront.leaveOut(text.substring(0, start) + text.substring(stop + end.length()), mended);
        mended.addAll(file.notes());
        mended.add("It was in the format that begins with " + begin + "; now it is one line, as authorized_keys and"
                + " portals want it.");
        PublicBlob key = file.publicKey();
        return new PublicKeyCheck(key, file.comment(), List.of(), List.copyOf(mended), KeyWarnings.of(key), List.of());
    }
}
