package io.poamledger.command.evidence;

import io.poamledger.command.DecidedOn;
import io.poamledger.command.evidence.reference.ItemEvidence;
import io.poamledger.command.evidence.reference.ReferringToEvidence;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.ledger.Ledger;
import io.poamledger.vault.EvidenceVault;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes evidence known to Axon, and what items ask about it. */
@Configuration(proxyBeanMethods = false)
class EvidenceAggregate {

    @Bean
    ConfigurerModule evidenceAggregateModule(EvidenceVault vault, Ledger ledger) {
        return configurer -> configurer
                .configureAggregate(Evidence.class)
                .registerComponent(EvidenceVault.class, _ -> vault)
                .registerComponent(
                        EvidenceRegister.class,
                        axon -> new EvidenceRegister(axon.eventStore(), vault, id -> restOn(id, ledger)))
                .registerCommandHandler(axon -> new ReferringToEvidence(
                        begun -> axon.repository(Evidence.class).newInstance(() -> new Evidence(begun)),
                        axon.getComponent(EvidenceRegister.class),
                        axon.getComponent(ItemEvidence.class),
                        axon.getComponent(Systems.class)));
    }

    private static void restOn(EvidenceId id, Ledger ledger) {
        var stream = id.toString();
        DecidedOn.rest(ledger.known().position(), event -> event.aggregate().equals(stream));
    }
}
