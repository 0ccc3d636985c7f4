package io.poamledger.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Passwords and cookies never cross a network in the clear. */
public final class LoopbackOrTls {

    private LoopbackOrTls() {}

    /**
     * Lets a server start that listens on this address.
     *
     * @param address the name or address to listen on; blank for every address of the machine
     * @param tls whether the server, or a proxy that alone can reach it, encrypts
     * @throws IllegalArgumentException the address can be reached from other machines and nothing encrypts, or there is
     *     no such address
     */
    public static void check(String address, boolean tls) {
        if (!tls && !loopback(address)) {
            throw new IllegalArgumentException("Listening on " + (address.isBlank() ? "every address" : address)
                    + " without TLS would send passwords in the clear. Listen on 127.0.0.1, configure TLS, or set"
                    + " POAM_BEHIND_PROXY=true where a proxy that encrypts is all that can reach this port.");
        }
    }

    private static boolean loopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("There is no address " + address + " to listen on.", e);
        }
    }
}
