package io.poamledger.access;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * Where people go: the scheme, host and port in their address bar ({@code POAM_PUBLIC_ADDRESS}). Links that leave this server begin with
 * it, never with what a request claims in its {@code Host} header: whoever sends that header would choose where they lead.
 *
 * @param value without a path; the usual port of the scheme is left out
 */
public record PublicAddress(URI value) {

    /**
     * What is set; empty where it is not.
     *
     * @throws IllegalArgumentException it is no address of this kind; the message names the setting
     */
    public static Optional<PublicAddress> from(Environment environment) {
        return Optional.ofNullable(environment.getProperty("poam.public-address"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(PublicAddress::parse);
    }

    private static PublicAddress parse(String text) {
        try {
            var given = URI.create(text);
            var host = given.getHost();
            var encrypted = "https".equals(given.getScheme());
            var bare = host != null
                    && given.getRawPath().replaceFirst("^/$", "").isEmpty()
                    && given.getRawQuery() == null
                    && given.getRawFragment() == null
                    && given.getRawUserInfo() == null;
            if (bare && (encrypted || "http".equals(given.getScheme()) && isThisMachine(host))) {
                var port = given.getPort() == (encrypted ? 443 : 80) ? -1 : given.getPort();
                return new PublicAddress(URI.create(given.getScheme() + "://" + host + (port < 0 ? "" : ":" + port)));
            }
        } catch (IllegalArgumentException _) {
            // Told below, with what would be taken.
        }
        throw new IllegalArgumentException(
                "POAM_PUBLIC_ADDRESS is the beginning of the address that people type, such as"
                        + " https://ledger.example.org or http://localhost:8080, not '" + text + "'.");
    }

    /** The whole address of a path here. */
    public URI at(String path) {
        return URI.create(value + path);
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /** Whether a request that names this host may have meant us: our name, or one that only this machine has for itself. */
    public boolean isHost(String name) {
        return name.equalsIgnoreCase(value.getHost()) || isThisMachine(name);
    }

    /** Whether a name or address, as an address bar shows it, leads back to the machine that it is used on. No other name is looked up. */
    public static boolean isThisMachine(String host) {
        try {
            return host.equalsIgnoreCase("localhost")
                    || InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
