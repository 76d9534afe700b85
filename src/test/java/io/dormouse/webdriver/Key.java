package io.dormouse.webdriver;

/** Keys without a letter, by the signs that W3C WebDriver section 17.4.2 gives them. */
public final class Key {
    public static final String BACKSPACE = "\uE003";
    public static final String TAB = "\uE004";
    public static final String ENTER = "\uE007";
    public static final String ESCAPE = "\uE00C";
    public static final String SPACE = " ";
    public static final String ARROW_DOWN = "\uE015";

    private Key() {}
}
