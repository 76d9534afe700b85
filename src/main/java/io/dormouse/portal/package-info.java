/**
 * The frame's side of the hand-over to a portal page.
 *
 * <p>The page around the frame learns the public key and its name when the user presses the button that names the
 * portal; nothing else is ever sent to it but the frame's height.
 */
package io.dormouse.portal;
