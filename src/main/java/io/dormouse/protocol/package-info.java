/**
 * What the page and the engine say to each other, and nothing else.
 *
 * <p>The page sends a {@link io.dormouse.protocol.Request}, the engine sends any number of {@link
 * io.dormouse.protocol.Answer}s. Both cross the worker's border as plain bytes, so that neither side can hand the other
 * an object by mistake: what is not a field here cannot leave the engine. {@link io.dormouse.protocol.Message} is the
 * one place that turns them into bytes and back.
 */
package io.dormouse.protocol;
