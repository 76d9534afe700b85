/**
 * Key files: one class for each format, which both reads and writes it, and one front door that finds the format out.
 *
 * <p>Begin with {@link io.dormouse.file.KeyFiles#parse}. All that is read here may come from anyone: lengths, sizes and
 * costs are compared with a limit before memory or time is spent on them.
 */
package io.dormouse.file;
