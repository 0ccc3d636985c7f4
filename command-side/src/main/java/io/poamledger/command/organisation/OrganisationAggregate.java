package io.poamledger.command.organisation;

import io.poamledger.access.KnownAccounts;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the organisation known to Axon, and the accounts that commands may name. */
@Configuration(proxyBeanMethods = false)
class OrganisationAggregate {

    @Bean
    ConfigurerModule organisationAggregateModule(KnownAccounts accounts) {
        return configurer ->
                configurer.configureAggregate(Organisation.class).registerComponent(KnownAccounts.class, _ -> accounts);
    }
}
