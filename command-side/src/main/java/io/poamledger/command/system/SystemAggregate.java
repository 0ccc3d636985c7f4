package io.poamledger.command.system;

import io.poamledger.command.labels.Prefixes;
import io.poamledger.command.system.state.Systems;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes information systems known to Axon, and what other aggregates ask about them. */
@Configuration(proxyBeanMethods = false)
class SystemAggregate {

    @Bean
    ConfigurerModule systemAggregateModule(Clock clock, Prefixes prefixes) {
        return configurer -> configurer
                .configureAggregate(InformationSystem.class)
                .registerComponent(Prefixes.class, _ -> prefixes)
                .registerComponent(Systems.class, axon -> new Systems(axon.eventStore(), clock));
    }
}
