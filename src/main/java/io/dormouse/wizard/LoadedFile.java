package io.dormouse.wizard;

/**
 * The file that a key was loaded from.
 *
 * @param name empty for a pasted text
 * @param forPutty whether PuTTY takes the file as it is
 * @param forSsh whether ssh does
 * @param comment of the key in it
 */
record LoadedFile(String name, boolean forPutty, boolean forSsh, String comment) {}
