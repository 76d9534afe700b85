package io.dormouse.wizard;

import io.dormouse.wizard.words.Words;
import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A QR code with a part of a text file, to be scanned from paper in place of typing. */
final class PaperCode {
    /**
     * Versions (sizes) of QR codes and the bytes of data in each beside medium error correction. The largest has 117
     * modules a side, which a telephone reads from a hand's breadth of paper.
     */
    private static final int[][] VERSIONS = {{10, 216}, {15, 415}, {20, 669}, {25, 1000}};

    /** What stands before and behind the bytes: four bits for their mode, 16 for their number, four for the end. */
    private static final int FRAME = 3;

    private static final int LONGEST = VERSIONS[VERSIONS.length - 1][1] - FRAME;

    private final QrCode code;
    private final int number;
    private final int count;

    private PaperCode(QrCode code, int number, int count) {
        this.code = code;
        this.number = number;
        this.count = count;
    }

    /** Whole lines in each, as programs that scan leave out or add a line end. */
    static List<PaperCode> of(byte[] file) {
        List<byte[]> parts = parts(file);
        List<PaperCode> codes = new ArrayList<>();
        for (byte[] part : parts) {
            codes.add(new PaperCode(code(part), codes.size() + 1, parts.size()));
        }
        return codes;
    }

    /**
     * By the library's lower level: the upper one finds out whether the text is of digits with regular expressions, which
     * would cost the page 80 kB.
     */
    private static QrCode code(byte[] part) {
        int size = 0;
        while (VERSIONS[size][1] < part.length + FRAME) {
            size++;
        }
        byte[] data = new byte[VERSIONS[size][1]];
        data[0] = (byte) (0x40 | part.length >> 12);
        data[1] = (byte) (part.length >> 4);
        data[2] = (byte) (part.length << 4);
        for (int i = 0; i < part.length; i++) {
            data[i + 2] |= (byte) ((part[i] & 0xf0) >> 4);
            data[i + 3] = (byte) (part[i] << 4);
        }
        for (int i = part.length + FRAME; i < data.length; i++) {
            data[i] = (byte) ((i - part.length - FRAME) % 2 == 0 ? 0xec : 0x11);
        }
        return new QrCode(VERSIONS[size][0], QrCode.Ecc.MEDIUM, data, -1);
    }

    private static List<byte[]> parts(byte[] file) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        int lines = 0;
        for (int i = 0; i < file.length; i++) {
            if (i - start == LONGEST) {
                lines = lines > start ? lines : i;
                parts.add(Arrays.copyOfRange(file, start, lines));
                start = lines;
            }
            if (file[i] == '\n') {
                lines = i + 1;
            }
        }
        parts.add(Arrays.copyOfRange(file, start, file.length));
        return parts;
    }

    public String getName() {
        return Words.of("backup.code", number, count);
    }

    /** Its modules by rows, {@code 1} for a dark one. */
    public String getModules() {
        StringBuilder modules = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                modules.append(code.getModule(x, y) ? '1' : '0');
            }
        }
        return modules.toString();
    }
}
