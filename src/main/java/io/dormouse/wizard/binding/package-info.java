/**
 * Template attributes of our own, where Flavour's take every element for an {@code <input>}: used in templates as {@code
 * bind:value} and {@code bind:enabled}.
 */
package io.dormouse.wizard.binding;
