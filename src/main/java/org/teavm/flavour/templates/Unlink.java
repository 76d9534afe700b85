package org.teavm.flavour.templates;

/**
 * Takes a space out of the list of its siblings.
 *
 * <p>Flavour 0.2.1's {@code Space.delete} skips a neighbour on either side and forgets the last of the list, so that what
 * is shown, hidden and shown again stays on the page for ever. {@code io.dormouse.build.FlavourOnTeaVm15} leads it here;
 * the package is Flavour's because the fields are.
 */
public final class Unlink {
    private Unlink() {}

    public static void from(Space space) {
        Slot parent = space.parent;
        if (parent == null) {
            return;
        }
        space.deleteDom();
        if (space.previous == null) {
            parent.first = space.next;
        } else {
            space.previous.next = space.next;
        }
        if (space.next == null) {
            parent.last = space.previous;
        } else {
            space.next.previous = space.previous;
        }
        space.previous = null;
        space.next = null;
        space.parent = null;
    }
}
