package io.dormouse.browser;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy that writes down every request and passes on those to this machine alone. */
final class RecordingProxy implements AutoCloseable {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;

    RecordingProxy() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(this::listen, "recording-proxy");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Each as {@code GET http://127.0.0.1:8080/}, in their order; a list that grows. */
    List<String> requests() {
        return requests;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread each = new Thread(() -> serve(client), "recording-proxy-connection");
                each.setDaemon(true);
                each.start();
            } catch (IOException e) {
                return; // Closed.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedInputStream in = new BufferedInputStream(client.getInputStream());
            String head = head(in);
            if (head.isEmpty()) {
                return; // A connection that the browser only kept ready.
            }
            String[] request = head.split(" ", 3);
            requests.add(request[0] + " " + request[1]);
            if (!request[1].startsWith("http://127.0.0.1:")) {
                client.getOutputStream()
                        .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            URI address = URI.create(request[1]);
            try (Socket server = new Socket(address.getHost(), address.getPort())) {
                String passedOn = request[0] + " " + address.getRawPath() + " "
                        + request[2]
                                .replaceAll("(?im)^(proxy-)?connection:.*\r\n", "")
                                .replaceFirst("\r\n", "\r\nConnection: close\r\n");
                server.getOutputStream().write(passedOn.getBytes(StandardCharsets.ISO_8859_1));
                server.getInputStream().transferTo(client.getOutputStream());
            }
        } catch (IOException e) {
            // The browser went away.
        }
    }

    /** The request without its body: nothing here sends one. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (b == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
