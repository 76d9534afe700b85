package io.dormouse.wizard;

import io.dormouse.protocol.Request;
import java.util.Locale;

/** The answers of the first screen, with the defaults that make one button enough. */
final class KeyChoice {
    private final String today;
    private Program program = Program.BOTH;
    private String algorithm = "RSA";
    private String rsaBits = "3072";

    /** Takes the place of the usual size; empty where that holds. */
    private String largerBits = "";

    private String curveBits = "256";
    private String comment;

    /** @param today as YYYYMMDD, for the comment that PuTTYgen's users know */
    KeyChoice(String today) {
        this.today = today;
        this.comment = defaultComment();
    }

    Request.Generate request() {
        int bits =
                switch (algorithm) {
                    case "RSA" -> Integer.parseInt(isLarger() ? largerBits : rsaBits);
                    case "ECDSA" -> Integer.parseInt(curveBits);
                    default -> 255;
                };
        String name = comment.strip();
        return new Request.Generate(algorithm, bits, name.isEmpty() ? defaultComment() : name);
    }

    /** As in {@code RSA 3072}. */
    public String getType() {
        return switch (algorithm) {
            case "RSA" -> "RSA " + (isLarger() ? largerBits : rsaBits);
            case "ECDSA" -> "ECDSA " + curveBits;
            default -> "Ed25519";
        };
    }

    private String defaultComment() {
        return algorithm.toLowerCase(Locale.ROOT) + "-key-" + today;
    }

    public Program program() {
        return program;
    }

    public void setProgram(Program program) {
        this.program = program;
    }

    public boolean isOf(String type) {
        return algorithm.equals(type);
    }

    /** The default comment follows the type; one that the user wrote stays. */
    public void setAlgorithm(String algorithm) {
        boolean untouched = comment.equals(defaultComment());
        this.algorithm = algorithm;
        if (untouched) {
            comment = defaultComment();
        }
    }

    public String getRsaBits() {
        return rsaBits;
    }

    public void setRsaBits(String rsaBits) {
        this.rsaBits = rsaBits;
    }

    public boolean isLarger() {
        return !largerBits.isEmpty();
    }

    public String getLargerBits() {
        return largerBits;
    }

    public void setLargerBits(String largerBits) {
        this.largerBits = largerBits;
    }

    public String getCurveBits() {
        return curveBits;
    }

    public void setCurveBits(String curveBits) {
        this.curveBits = curveBits;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
