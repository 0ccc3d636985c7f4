package io.poamledger.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be cut: its connections end and new ones are refused until it is mended. It begins cut. */
final class CutWire implements AutoCloseable {

    private final InetSocketAddress server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final InetSocketAddress address;
    private ServerSocket listening;

    CutWire(InetSocketAddress server) {
        this.server = server;
        listening = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        address = (InetSocketAddress) listening.getLocalSocketAddress();
        cut();
    }

    /** Such as {@code 127.0.0.1:41234}. */
    String address() {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    synchronized void cut() {
        close(listening);
        open.forEach(CutWire::close);
        open.clear();
    }

    synchronized void mend() {
        if (!listening.isClosed()) {
            return;
        }
        var now = listen(address);
        listening = now;
        Thread.startVirtualThread(() -> accept(now));
    }

    private static ServerSocket listen(InetSocketAddress address) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(address);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                connect(from.accept(), from);
            } catch (IOException _) {
                // Cut, or the server is away: the other side notices by itself.
            }
        }
    }

    private void connect(Socket client, ServerSocket from) throws IOException {
        open.add(client);
        var there = new Socket(server.getAddress(), server.getPort());
        open.add(there);
        if (from.isClosed()) {
            close(client);
            close(there);
            return;
        }
        Thread.startVirtualThread(() -> pass(client, there));
        Thread.startVirtualThread(() -> pass(there, client));
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // Cut, or one side has gone: so goes the other.
        }
        close(from);
        close(to);
        open.remove(from);
        open.remove(to);
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new AssertionError("A socket cannot be closed", e);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
