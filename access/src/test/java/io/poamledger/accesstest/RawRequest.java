package io.poamledger.accesstest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/** A request that is sent piece by piece over a connection of its own, as well or as badly as a test wants. */
public final class RawRequest implements AutoCloseable {

    private static final int LONGEST_WAIT_MILLISECONDS = 300_000;

    private final Socket socket;

    /** Sends the head of a request; more lines of it may follow the first. */
    public RawRequest(URI server, String requestLine, String... headers) {
        try {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(LONGEST_WAIT_MILLISECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sends(requestLine + " HTTP/1.1\r\nHost: localhost\r\n");
        for (var header : headers) {
            sends(header + "\r\n");
        }
        sends("\r\n");
    }

    /** A request whose sender waits with its body until the server asks for it. */
    public static RawRequest announced(URI server, String requestLine, String body, String... headers) {
        var all = new String[headers.length + 3];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Length: " + body.getBytes(UTF_8).length;
        all[headers.length + 1] = "Expect: 100-continue";
        all[headers.length + 2] = "Connection: close";
        return new RawRequest(server, requestLine, all).waitsToBeAsked();
    }

    private RawRequest waitsToBeAsked() {
        var line = head();
        if (!line.startsWith("HTTP/1.1 100")) {
            throw new AssertionError("The server did not ask for the body, but said: " + line);
        }
        return this;
    }

    private String head() {
        var said = new ByteArrayOutputStream();
        try {
            while (!said.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                var b = socket.getInputStream().read();
                if (b < 0) {
                    break;
                }
                said.write(b);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.toString(ISO_8859_1);
    }

    public RawRequest sends(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that nothing more will come, and can still listen. */
    public RawRequest stops() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line and the headers of the answer. */
    public String answerHead() {
        return head();
    }

    /** Everything that the server says until it closes the connection. */
    public String answer() {
        try {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
