package io.poamledger.app.server;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a server is started with.
 *
 * @param folder everything it keeps on this machine
 * @param ledger the MongoDB that holds ledger and evidence; empty where both are in the folder
 * @param port where it listens; 0 for any free one
 * @param address the address it listens on; anything but loopback needs TLS
 * @param behindProxy whether TLS ends at a proxy that alone can reach the port, whose forwarded headers are believed
 * @param acceptClock go on although the clock is behind the ledger's last event (a fast clock has been there)
 */
public record ServerSettings(
        DataFolder folder,
        Optional<String> ledger,
        int port,
        String address,
        boolean behindProxy,
        Set<Side> sides,
        boolean acceptClock) {

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new Refusal("A port is 0 to 65535, not " + port + ".");
        }
        sides = Set.copyOf(sides);
    }

    /** Both sides over the ledger in this folder, on any free port of loopback. */
    public static ServerSettings over(DataFolder folder) {
        return new ServerSettings(folder, Optional.empty(), 0, "127.0.0.1", false, EnumSet.allOf(Side.class), false);
    }

    public ServerSettings withLedger(Optional<String> mongodb) {
        return new ServerSettings(folder, mongodb, port, address, behindProxy, sides, acceptClock);
    }

    public ServerSettings withSides(Set<Side> chosen) {
        return new ServerSettings(folder, ledger, port, address, behindProxy, chosen, acceptClock);
    }

    /** The same on another port and address. */
    public ServerSettings listeningOn(int otherPort, String otherAddress, boolean proxied) {
        return new ServerSettings(folder, ledger, otherPort, otherAddress, proxied, sides, acceptClock);
    }

    public ServerSettings acceptingTheClock(boolean accept) {
        return new ServerSettings(folder, ledger, port, address, behindProxy, sides, accept);
    }
}
