package io.poamledger.app.server;

import java.util.Set;

/**
 * What a server is started with.
 *
 * @param folder everything it keeps
 * @param port where it listens; 0 for any free one
 * @param address the address it listens on; anything but loopback needs TLS
 * @param acceptClock go on although the clock is behind the ledger's last event (a fast clock has been there)
 */
public record ServerSettings(DataFolder folder, int port, String address, Set<Side> sides, boolean acceptClock) {

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new Refusal("A port is 0 to 65535, not " + port + ".");
        }
        sides = Set.copyOf(sides);
    }
}
