package io.poamledger.app.cli;

import io.poamledger.app.server.ServerSettings;
import picocli.CommandLine.Option;

/** The options of every command that serves pages. */
final class Listen {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${POAM_PORT:-8080}",
            description = "the port of pages and API (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "${POAM_ADDRESS:-127.0.0.1}",
            description = "the address to listen on (default: ${DEFAULT-VALUE}); anything but loopback needs TLS")
    private String address = "127.0.0.1";

    @Option(
            names = "--behind-proxy",
            defaultValue = "${POAM_BEHIND_PROXY:-false}",
            fallbackValue = "true",
            arity = "0..1",
            description = "TLS ends at a proxy that alone can reach this port; its forwarded headers are believed")
    private boolean behindProxy;

    ServerSettings to(ServerSettings settings) {
        return settings.listeningOn(port, address, behindProxy);
    }
}
