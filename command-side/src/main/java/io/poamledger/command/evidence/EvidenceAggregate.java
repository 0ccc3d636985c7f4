package io.poamledger.command.evidence;

import io.poamledger.vault.EvidenceVault;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes evidence known to Axon, and what items ask about it. */
@Configuration(proxyBeanMethods = false)
class EvidenceAggregate {

    @Bean
    ConfigurerModule evidenceAggregateModule(EvidenceVault vault) {
        return configurer -> configurer
                .configureAggregate(Evidence.class)
                .registerComponent(EvidenceVault.class, _ -> vault)
                .registerComponent(EvidenceRegister.class, axon -> new EvidenceRegister(axon.eventStore(), vault));
    }
}
