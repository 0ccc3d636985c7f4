package io.poamledger.command.organisation;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the organisation known to Axon. */
@Configuration(proxyBeanMethods = false)
class OrganisationAggregate {

    @Bean
    ConfigurerModule organisationAggregateModule() {
        return configurer -> configurer.configureAggregate(Organisation.class);
    }
}
