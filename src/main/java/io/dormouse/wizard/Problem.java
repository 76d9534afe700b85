package io.dormouse.wizard;

import io.dormouse.wizard.words.Words;
import java.util.function.Supplier;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;

/**
 * The summary at the top of a screen of what went wrong: gets the focus, and leads to the field where it is mended.
 *
 * <p>What the engine says of a file is an English sentence about that very file. In another language a general sentence
 * stands before it.
 */
@BindTemplate("templates/problem.html")
final class Problem {
    private final String field;
    private final Supplier<String> sentence;
    private final String detail;

    /** What the wizard says itself, about a field. */
    Problem(String field, String key, Object argument) {
        this(field, () -> Words.of(key, argument));
    }

    /** @param sentence in the language that is spoken when it is asked for */
    Problem(String field, Supplier<String> sentence) {
        this(field, sentence, "");
    }

    private Problem(String field, Supplier<String> sentence, String detail) {
        this.field = field;
        this.sentence = sentence;
        this.detail = detail;
    }

    /**
     * What the engine says.
     *
     * @param field the id of the field that it is about, or empty
     * @param cause the name of a {@code KeyFormatException.Cause}, or empty
     */
    static Problem ofEngine(String field, String cause, String sentence) {
        String heading = heading(cause);
        return new Problem(field, () -> Words.of(heading), sentence);
    }

    /** The key of what is said in general where a file is no good for this cause. */
    static String heading(String cause) {
        return switch (cause) {
            case "WRONG_PASSPHRASE" -> "trouble.passphrase";
            case "DAMAGED", "TRAILING_DATA", "MISMATCHED_HALVES" -> "trouble.damaged";
            case "NOT_A_KEY" -> "trouble.no-key";
            case "UNSUPPORTED" -> "trouble.unsupported";
            case "TOO_LARGE" -> "trouble.large";
            case "TOO_COSTLY" -> "trouble.costly";
            case "PUBLIC_ONLY" -> "trouble.public";
            case "PRIVATE_KEY" -> "check.private";
            default -> "trouble.other";
        };
    }

    Fragment fragment() {
        return Templates.create(this);
    }

    String field() {
        return field;
    }

    public String getSentence() {
        return Words.isEngines() && !detail.isEmpty() ? detail : sentence.get();
    }

    public boolean isDetailed() {
        return !detail.isEmpty() && !Words.isEngines();
    }

    public String getDetail() {
        return detail;
    }

    public boolean isLinked() {
        return !field.isEmpty();
    }

    public String getLink() {
        return "#" + field;
    }

    public void go() {
        Browser.goTo(field);
    }
}
