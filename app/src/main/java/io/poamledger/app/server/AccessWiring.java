package io.poamledger.app.server;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.CurrentCaller;
import io.poamledger.access.FirstGrant;
import io.poamledger.access.OidcSettings;
import io.poamledger.access.PublicAddress;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.command.Rejected;
import io.poamledger.command.dispatch.CommandRequest;
import io.poamledger.command.dispatch.Commands;
import io.poamledger.command.organisation.AcceptClock;
import io.poamledger.command.organisation.FoundOrganisation;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import io.poamledger.events.organisation.Role;
import io.poamledger.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where accounts and keys are kept, and how the first administrator's role gets into the ledger. */
@Configuration(proxyBeanMethods = false)
class AccessWiring {

    private static final Actor OPERATOR = new Actor(Accounts.LOCAL_OPERATOR, "Operator at the command line");

    @Bean
    AccessSettings accessSettings(
            ServerSettings settings,
            @Value("${poam.cookie-key:}") String cookieKey,
            @Value("${poam.cookie-key-other:}") String otherCookieKey,
            Environment environment) {
        try {
            var access = new AccessSettings(
                    settings.folder().path(),
                    Optional.of(cookieKey).filter(key -> !key.isBlank()),
                    Optional.of(otherCookieKey).filter(key -> !key.isBlank()),
                    PublicAddress.from(environment),
                    OidcSettings.from(environment));
            if (settings.behindProxy()
                    && access.provider().isPresent()
                    && access.publicAddress().isEmpty()) {
                throw new Refusal(
                        "POAM_OIDC_ISSUER and POAM_BEHIND_PROXY need POAM_PUBLIC_ADDRESS beside them: the"
                                + " address that people type, such as https://ledger.example.org. The provider sends them back there.");
            }
            return access;
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    @Bean
    static HealthDetails healthDetails(ObjectProvider<CurrentCaller> callers) {
        return new HealthDetails(callers);
    }

    /** That an operator went on with a clock behind the newest event is a fact like any other. */
    @Bean
    ApplicationRunner acceptedClock(
            ServerSettings settings, Ledger ledger, Clock clock, ObjectProvider<Commands> commands) {
        return _ -> {
            if (settings.acceptClock() && ledger.clockIsBehind()) {
                var accepted =
                        new AcceptClock(Instant.ofEpochMilli(ledger.head().latest()), clock.instant());
                commands.ifAvailable(door ->
                        door.send(CommandRequest.of(OPERATOR, Set.of(Role.OPERATOR), accepted, accepted.toString())));
            }
        };
    }

    /** The name is a stand-in: the administration page changes it. */
    @Bean
    FirstGrant firstGrant(ObjectProvider<Commands> commands) {
        return actor -> found(commands.getObject(), actor, actor.account());
    }

    /** Where the provider keeps the accounts nobody gets a one-time link: the settings name the first administrator. */
    @Bean
    ApplicationRunner namedAdministrator(AccessSettings access, ObjectProvider<Commands> commands) {
        return _ -> access.provider()
                .flatMap(OidcSettings::administrator)
                .ifPresent(named -> commands.ifAvailable(door -> {
                    try {
                        found(door, OPERATOR, named);
                    } catch (Rejected _) {
                        // The ledger belongs to somebody, who has given roles since.
                    }
                }));
    }

    private static void found(Commands door, Actor actor, AccountId administrator) {
        door.send(CommandRequest.of(
                actor,
                Set.of(Role.ADMINISTRATOR),
                new FoundOrganisation("Our organisation", false, administrator),
                "first-administrator"));
    }
}
