package io.poamledger.command.system;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes information systems known to Axon, and what other aggregates ask about them. */
@Configuration(proxyBeanMethods = false)
class SystemAggregate {

    @Bean
    ConfigurerModule systemAggregateModule(Clock clock) {
        return configurer -> configurer
                .configureAggregate(InformationSystem.class)
                .registerComponent(Systems.class, axon -> new Systems(axon.eventStore(), clock));
    }
}
