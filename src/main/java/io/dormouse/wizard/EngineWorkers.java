package io.dormouse.wizard;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.workers.Worker;

/** Creates the engine's workers: one that holds the key, and as many that search for primes as the machine can feed. */
final class EngineWorkers {
    private EngineWorkers() {}

    /**
     * The worker that holds the key, then the others. Each of those has a channel to the first, which the page gives away
     * and cannot read. The engine itself is at the end of the page, and may still be on its way.
     *
     * <p>All are made here and not by each other, since not every browser lets a worker made from a blob make workers.
     */
    @JSBody(
            params = "dead",
            script =
                    """
                    var cores = navigator.hardwareConcurrency || 2;
                    var count = Math.max(2, Math.min(16, cores > 2 ? cores - 1 : cores));
                    var url = URL.createObjectURL(new Blob([document.getElementById('engine-worker').textContent],
                     {type: 'text/javascript'}));
                    var workers = [];
                    var ports = [];
                    for (var i = 0; i < count; i++) {
                      workers.push(new Worker(url));
                      if (i > 0) {
                        var channel = new MessageChannel();
                        ports.push(channel.port1);
                        workers[i].postMessage({port: channel.port2}, [channel.port2]);
                      }
                    }
                    URL.revokeObjectURL(url);
                    workers[0].addEventListener('error', dead);
                    workers[0].postMessage({searchers: ports}, ports);
                    function feed() { workers[0].postMessage(document.getElementById('engine').textContent); }
                    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', feed);
                    else feed();
                    return workers;
                    """)
    static native JSArray<Worker> start(Death dead);

    /** Hears that the worker with the key failed where nothing of its own could say so. */
    @JSFunctor
    interface Death extends JSObject {
        void came();
    }
}
