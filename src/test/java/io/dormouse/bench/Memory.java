package io.dormouse.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a page of Chromium and its workers hold in memory, by V8's own account: objects, WebAssembly's too, and buffers. */
final class Memory {
    private static final String USAGE = "Runtime.getHeapUsage";

    private final Page page;
    private final CDPSession session;
    private final List<String> workers = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private double peakOfPage;
    private double peakOfWorker;

    Memory(Page page) {
        this.page = page;
        session = page.context().newCDPSession(page);
        session.on("Target.attachedToTarget", event -> {
            if (event.getAsJsonObject("targetInfo").get("type").getAsString().equals("worker")) {
                workers.add(event.get("sessionId").getAsString());
            }
        });
        session.on(
                "Target.detachedFromTarget",
                event -> workers.remove(event.get("sessionId").getAsString()));
        session.on("Target.receivedMessageFromTarget", event -> {
            JsonObject message =
                    JsonParser.parseString(event.get("message").getAsString()).getAsJsonObject();
            if (message.has("result")) {
                peakOfWorker = Math.max(peakOfWorker, megabytes(message.getAsJsonObject("result")));
            }
        });
        JsonObject attach = new JsonObject();
        attach.addProperty("autoAttach", true);
        attach.addProperty("waitForDebuggerOnStart", false);
        attach.addProperty("flatten", false);
        session.send("Target.setAutoAttach", attach);
    }

    /** Looks every few milliseconds until a condition in the page is true. */
    void watchUntil(String condition) {
        while (!(Boolean) page.evaluate(condition)) {
            peakOfPage = Math.max(peakOfPage, megabytes(session.send(USAGE)));
            for (String worker : workers) {
                JsonObject call = new JsonObject();
                call.addProperty("id", calls.incrementAndGet());
                call.addProperty("method", USAGE);
                JsonObject send = new JsonObject();
                send.addProperty("sessionId", worker);
                send.addProperty("message", call.toString());
                session.send("Target.sendMessageToTarget", send);
            }
            page.waitForTimeout(5);
        }
    }

    double pageMebibytes() {
        return peakOfPage;
    }

    /** Of the worker that held the most. */
    double workerMebibytes() {
        if (peakOfWorker == 0) {
            throw new AssertionError("no worker told of its memory, of " + workers.size());
        }
        return peakOfWorker;
    }

    private static double megabytes(JsonObject usage) {
        double bytes = 0;
        for (String part : List.of("usedSize", "embedderHeapUsedSize", "backingStorageSize")) {
            bytes += usage.has(part) ? usage.get(part).getAsDouble() : 0;
        }
        return bytes / (1 << 20);
    }
}
