package io.dormouse.wizard;

import io.dormouse.portal.NameRule;
import io.dormouse.portal.PortalRules;
import io.dormouse.portal.Preset;
import io.dormouse.protocol.Request;
import java.util.Locale;

/** The answers of the first screen, with the defaults that make one button enough; no key that the portal refuses. */
final class KeyChoice {
    private final String today;
    private PortalRules rules;
    private KeyOffer offer;
    private Program program = Program.BOTH;
    private String algorithm;
    private String rsaBits;

    /** Takes the place of the usual size; empty where that holds. */
    private String largerBits;

    private String primes = "PROBABLE";
    private String curveBits;
    private String comment;

    /** @param today as YYYYMMDD, for the comment that PuTTYgen's users know */
    KeyChoice(String today, PortalRules rules) {
        this.today = today;
        this.rules = rules;
        offer = new KeyOffer(rules);
        algorithm = offer.algorithm();
        rsaBits = offer.rsaBits();
        largerBits = rsaBits.isEmpty() ? offer.largerRsaBits() : "";
        curveBits = offer.curveBits();
        String suggested = rules.suggestedName().strip();
        comment = suggested.isEmpty() ? defaultComment() : rules.free(suggested);
    }

    Request.Generate request() {
        int bits =
                switch (algorithm) {
                    case "RSA" -> Integer.parseInt(isLarger() ? largerBits : rsaBits);
                    case "ECDSA" -> Integer.parseInt(curveBits);
                    default -> 255;
                };
        String name = comment.strip();
        return new Request.Generate(algorithm, bits, primes, name.isEmpty() ? defaultComment() : name);
    }

    /** As in {@code RSA 3072}. */
    public String getType() {
        return switch (algorithm) {
            case "RSA" -> "RSA " + (isLarger() ? largerBits : rsaBits);
            case "ECDSA" -> "ECDSA " + curveBits;
            default -> "Ed25519";
        };
    }

    PortalRules rules() {
        return rules;
    }

    /** The portal that the key is for, where none is around this page. What it does not take is chosen anew. */
    public void setPreset(String id) {
        obey(rules.with(Preset.of(id)));
    }

    /** The rules of the portal around this page, which has taken a key meanwhile: the name of that one is not free any longer. */
    void follow(PortalRules portal) {
        obey(portal);
        comment = isCommentTaken() ? rules.free(comment.strip()) : comment;
    }

    private void obey(PortalRules now) {
        boolean untouched = comment.equals(defaultComment());
        rules = now;
        offer = new KeyOffer(rules);
        algorithm = offer.has(algorithm) ? algorithm : offer.algorithm();
        rsaBits = offer.takesRsa(rsaBits) ? rsaBits : offer.rsaBits();
        String larger = rsaBits.isEmpty() ? offer.largerRsaBits() : "";
        largerBits = offer.takesRsa(largerBits) ? largerBits : larger;
        curveBits = curveBits.isEmpty() ? offer.curveBits() : curveBits;
        comment = untouched ? defaultComment() : comment;
    }

    public String getPreset() {
        return rules.wanted().getId();
    }

    /** What the portal has against the name; none against an empty one, in whose place comes the usual one. */
    NameRule.Problem nameProblem() {
        String name = comment.strip();
        return name.isEmpty() ? NameRule.Problem.NONE : rules.wanted().names().problem(name);
    }

    private String defaultComment() {
        return rules.free(algorithm.toLowerCase(Locale.ROOT) + "-key-" + today);
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

    public boolean offers(String type) {
        return offer.has(type);
    }

    /** Whether no key can be made that the portal takes. */
    public boolean isImpossible() {
        return offer.isEmpty();
    }

    public boolean isUsualRsaOffered() {
        return !offer.rsaBits().isEmpty();
    }

    public boolean offersRsa(int bits) {
        return offer.hasRsa(bits);
    }

    public boolean offersCurve(int bits) {
        return offer.hasCurve(bits);
    }

    /** Whether the portal has a key of this name already. */
    public boolean isCommentTaken() {
        return rules.isTaken(comment.strip());
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

    public boolean hasPrimes(String method) {
        return primes.equals(method);
    }

    public void setPrimes(String method) {
        primes = method;
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
