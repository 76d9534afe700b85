package io.dormouse.portal;

import java.util.List;

/** A message that came in: fields by name, of which nobody knows yet whether they are there, and what they hold. */
interface Incoming {

    /** Whether it is a plain object without any field but these. */
    boolean hasOnly(List<String> fields);

    boolean has(String field);

    /** The text of a field; null where it holds none. */
    String text(String field);

    /** The number of a field; NaN where it holds none. */
    double number(String field);

    /** Whether the field holds {@code true} or {@code false}. */
    boolean isTruth(String field);

    /** What the field holds, where it {@link #isTruth is} true or false. */
    boolean truth(String field);

    /** The texts of a field; null where it holds anything else than at most {@code most} texts. */
    List<String> texts(String field, int most);
}
