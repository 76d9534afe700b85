/**
 * The frame's side of the hand-over to a portal page.
 *
 * <p>The page around the frame learns the public key when the user presses the button that names the portal: its line, name, type,
 * size and fingerprints, and the portal's challenge signed by it, where there is one. Before and after that it is told that the page
 * is ready, its height, the step that the user is at and whether a key is unsaved, and that Escape was pressed. Nothing else is ever
 * sent to it.
 */
package io.dormouse.portal;
