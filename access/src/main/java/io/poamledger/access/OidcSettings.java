package io.poamledger.access;

import io.poamledger.events.organisation.AccountId;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * The OpenID Connect provider at which people sign in; without one, accounts are kept here.
 *
 * @param issuer as the provider writes it in its tokens ({@code POAM_OIDC_ISSUER})
 * @param clientId ours at the provider ({@code POAM_OIDC_CLIENT_ID})
 * @param clientSecret empty for a public client ({@code POAM_OIDC_CLIENT_SECRET})
 * @param audience what a program's token must be meant for ({@code POAM_OIDC_AUDIENCE}); without it no program's token is taken
 * @param accountClaim the claim that is the account id ({@code POAM_OIDC_ACCOUNT_CLAIM})
 * @param administrator administers a ledger that belongs to nobody yet ({@code POAM_ADMINISTRATOR})
 */
public record OidcSettings(
        URI issuer,
        String clientId,
        Optional<String> clientSecret,
        Optional<String> audience,
        String accountClaim,
        Optional<AccountId> administrator) {

    private static final String ISSUER = "poam.oidc.issuer";

    /**
     * @throws IllegalArgumentException the issuer is neither encrypted nor on this machine, there is no client id, or it is the audience
     *     too: every ID token, which says who somebody is to us, would be a key to the API
     */
    public OidcSettings {
        requireTrustworthy(issuer);
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("POAM_OIDC_ISSUER needs POAM_OIDC_CLIENT_ID beside it.");
        }
        if (audience.filter(clientId::equals).isPresent()) {
            throw new IllegalArgumentException(
                    "POAM_OIDC_AUDIENCE must not be the client id, for which people's ID tokens are"
                            + " meant. Give the API a name of its own at the provider, or leave it out to take no tokens of programs.");
        }
    }

    /**
     * What is set; empty where no issuer is.
     *
     * @throws IllegalArgumentException a setting makes no sense; the message names it
     */
    public static Optional<OidcSettings> from(Environment environment) {
        return set(environment, ISSUER).map(issuer -> {
            var clientId = set(environment, "poam.oidc.client-id").orElse("");
            return new OidcSettings(
                    uri(issuer),
                    clientId,
                    set(environment, "poam.oidc.client-secret"),
                    set(environment, "poam.oidc.audience"),
                    set(environment, "poam.oidc.account-claim").orElse("preferred_username"),
                    set(environment, "poam.administrator").map(OidcSettings::administrator));
        });
    }

    static boolean isSet(Environment environment) {
        return set(environment, ISSUER).isPresent();
    }

    /**
     * Lets secrets and tokens be sent to an address.
     *
     * @return the same address
     * @throws IllegalArgumentException it is neither {@code https} nor on this machine
     */
    public static URI requireTrustworthy(URI address) {
        var host = address.getHost();
        if (host != null && "https".equals(address.getScheme())) {
            return address;
        }
        if (host != null && "http".equals(address.getScheme()) && loopback(host)) {
            return address;
        }
        throw new IllegalArgumentException("The sign-in service '" + address
                + "' must be reached by https, or on this machine by http (POAM_OIDC_ISSUER).");
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static Optional<String> set(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static URI uri(String issuer) {
        try {
            return URI.create(issuer);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("POAM_OIDC_ISSUER is no address: '" + issuer + "'.", e);
        }
    }

    private static AccountId administrator(String id) {
        try {
            return new AccountId(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("POAM_ADMINISTRATOR: " + e.getMessage(), e);
        }
    }
}
