package io.dormouse.file;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Comments that are one line and real text, and otherwise as odd as they come. */
final class SampleComments {

    private SampleComments() {}

    static Arbitrary<String> any() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u00a0', '\ud7ff')
                .withChars('\t', '"', '\\', ':', '=')
                .ofMaxLength(80);
    }
}
