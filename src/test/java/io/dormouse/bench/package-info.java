/**
 * The benchmark, {@code mvn verify -Pbench}: Dormouse and what people use in its place, side by side in one run on one machine.
 *
 * <p>Begin at {@link io.dormouse.bench.SpeedBench}. All contestants take turns, so that what else the machine does falls on all.
 */
package io.dormouse.bench;
