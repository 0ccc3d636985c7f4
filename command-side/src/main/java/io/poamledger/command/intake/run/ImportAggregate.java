package io.poamledger.command.intake.run;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes imports known to Axon. */
@Configuration(proxyBeanMethods = false)
class ImportAggregate {

    @Bean
    ConfigurerModule importAggregateModule() {
        return configurer -> configurer.configureAggregate(Import.class);
    }
}
