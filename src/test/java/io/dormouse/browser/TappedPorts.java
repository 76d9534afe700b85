package io.dormouse.browser;

/** What a page says and hears by its channels, for those who record it. */
final class TappedPorts {

    /** Defines {@code tapPorts}, which calls a function with whether the page said it, and with the message. */
    static final String SCRIPT =
            """
            const tapPorts = note => {
              const post = MessagePort.prototype.postMessage;
              MessagePort.prototype.postMessage = function(message, ...more) {
                note(true, message);
                return post.call(this, message, ...more);
              };
              const { get, set } = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
              Object.defineProperty(MessagePort.prototype, 'onmessage', { get, set(heard) {
                set.call(this, event => { note(false, event.data); heard.call(this, event); });
              } });
            };
            """;

    private TappedPorts() {}
}
