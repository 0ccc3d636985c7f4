package io.poamledger.app.server;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.FirstGrant;
import io.poamledger.command.api.CommandRequest;
import io.poamledger.command.api.Commands;
import io.poamledger.command.organisation.FoundOrganisation;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where accounts and keys are kept, and how the first administrator's role gets into the ledger. */
@Configuration(proxyBeanMethods = false)
class AccessWiring {

    @Bean
    AccessSettings accessSettings(ServerSettings settings, @Value("${poam.cookie-key:}") String cookieKey) {
        return new AccessSettings(
                settings.folder().path(), Optional.of(cookieKey).filter(key -> !key.isBlank()));
    }

    /** The organisation's name is not asked for before there is somebody to ask. */
    @Bean
    FirstGrant firstGrant(ObjectProvider<Commands> commands) {
        return actor -> commands.getObject()
                .send(CommandRequest.of(
                        actor,
                        Set.of(Role.ADMINISTRATOR),
                        new FoundOrganisation("Our organisation", false, actor.account()),
                        "first-administrator"));
    }
}
