/**
 * What runs in the worker: takes requests, holds the private key, answers with progress and finished files.
 *
 * <p>{@link io.dormouse.engine.Engine} is plain Java and is tested on the JVM; {@link io.dormouse.engine.EngineWorker}
 * joins it to {@code webapp/engine/worker.js} through a handful of WebAssembly imports that carry single bytes, so that
 * no JavaScript has to be made at run time.
 */
package io.dormouse.engine;
