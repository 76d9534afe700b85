/**
 * The screens and their state, compiled to JavaScript.
 *
 * <p>{@link io.dormouse.wizard.Wizard} shows one {@link io.dormouse.wizard.Screen} at a time, each a class with the
 * template of the same name; what they share is the {@link io.dormouse.wizard.Session}. The private key is not here: it
 * lives in the engine's worker ({@link io.dormouse.wizard.EngineClient}), and passes through as a file to be saved.
 */
package io.dormouse.wizard;
