/**
 * What the wizard says, in eighteen languages.
 *
 * <p>A new text is a line in {@code src/main/resources/words/en.properties}, and one in each other file there. A template
 * begins with {@code <?use say:io.dormouse.wizard.words?>} and says {@code <say:save.title/>}, with what fills {@code {0}}
 * and {@code {1}} as {@code <say:move.bits with="bits" and="needed"/>}; an attribute is {@code
 * say:aria-label="'move.area'"}. Java says {@code Words.of("move.bits", bits, needed)}, each time anew, since the language
 * may change while a screen is up: keep keys, not texts.
 *
 * <p>Keys are always written out in full: the build finds them in the compiled script, and puts numbers in their place
 * ({@link io.dormouse.wizard.words.Words}). English stands in the page as it is; the others are packed together and unpacked
 * when one is wanted. {@code WordsTest} finds keys that are missing, unused or not translated, and broken placeholders.
 */
package io.dormouse.wizard.words;
