package io.poamledger.access;

import java.net.InetAddress;
import java.util.HexFormat;

/** What strangers are counted by: an IPv4 address, or an IPv6 one without its last 64 bits, all of which whoever has one of them has. */
public final class Network {

    private Network() {}

    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var parts = InetAddress.ofLiteral(address).getAddress();
            return parts.length == 4 ? address : HexFormat.of().formatHex(parts, 0, 8) + "/64";
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
