/**
 * What makes a public key a weak one although it looks like any other: keys whose private half anyone can work out.
 *
 * <p>{@link io.dormouse.weakness.WeakKeys} is the front door. The checks are those that scanners of published keys make,
 * in bounded time. The list of Debian's weak keys (CVE-2008-0166) is not here: for each of the usual sizes it has some
 * 100,000 keys, and even two bytes of each would nearly double the page.
 */
package io.dormouse.weakness;
