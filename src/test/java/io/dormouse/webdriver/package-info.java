/**
 * The three browser engines, driven alike: Chromium by Playwright, Firefox by WebDriver BiDi, WebKitGTK by W3C WebDriver.
 *
 * <p>Begin at {@link io.dormouse.webdriver.BrowserKind}. What a person would do goes through the browser's own input, so that the
 * page sees events that it can trust.
 */
package io.dormouse.webdriver;
