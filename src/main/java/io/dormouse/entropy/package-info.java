/**
 * Where randomness comes from: the browser's generator, the pool of a person's movements, and the SP 800-90A generator
 * that both of them seed.
 *
 * <p>Movements can only add. A seed always holds 64 bytes of the browser's own generator, and where that is missing or
 * visibly broken nothing is made at all. So a credit that is too generous costs no security; it is there for the
 * progress bar.
 */
package io.dormouse.entropy;
