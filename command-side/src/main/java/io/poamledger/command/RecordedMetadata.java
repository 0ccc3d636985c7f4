package io.poamledger.command;

import io.poamledger.events.Recorded;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets every event say who gave the command that caused it, from where, and about what. */
@Configuration(proxyBeanMethods = false)
class RecordedMetadata {

    @Bean
    ConfigurerModule recordedMetadataModule() {
        var recorded = new SimpleCorrelationDataProvider(Recorded.KEYS.toArray(String[]::new));
        return configurer -> configurer.configureCorrelationDataProviders(_ -> List.of(recorded));
    }
}
