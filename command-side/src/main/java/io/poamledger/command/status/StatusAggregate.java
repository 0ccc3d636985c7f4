package io.poamledger.command.status;

import io.poamledger.cmmc.pack.Packs;
import io.poamledger.command.assessment.state.AssessedPlans;
import io.poamledger.command.assessment.state.Assessments;
import io.poamledger.command.evidence.retention.RestingStatuses;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.item.known.KnownItems;
import io.poamledger.command.status.deciding.Closeouts;
import io.poamledger.command.status.deciding.DecidingStatus;
import io.poamledger.command.status.deciding.Declarations;
import io.poamledger.command.status.representation.Knowledge;
import io.poamledger.command.status.representation.SpeakingToOthers;
import io.poamledger.command.status.standpoint.Standpoints;
import io.poamledger.command.status.standpoint.StatusStream;
import io.poamledger.command.status.standpoint.Statuses;
import io.poamledger.command.system.state.StatusesInForce;
import io.poamledger.command.system.state.SystemContents;
import io.poamledger.command.system.state.Systems;
import io.poamledger.ledger.Ledger;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;

/** Makes the CMMC status of systems known to Axon, and what items and assessments ask about it. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class StatusAggregate {

    @Bean
    ConfigurerModule statusAggregateModule(Ledger ledger, SystemContents contents) {
        return configurer -> StatusStream.configure(configurer)
                .registerComponent(SystemContents.class, _ -> contents)
                .registerComponent(
                        Statuses.class,
                        axon -> new Statuses(
                                ledger,
                                axon.eventStore(),
                                axon.getComponent(Systems.class),
                                axon.getComponent(Packs.class)))
                .registerComponent(FrozenPlans.class, axon -> axon.getComponent(Statuses.class))
                .registerComponent(StatusesInForce.class, axon -> axon.getComponent(Statuses.class))
                .registerComponent(AssessedPlans.class, axon -> axon.getComponent(Statuses.class))
                .registerComponent(
                        RestingStatuses.class,
                        axon -> new StatusesBehindEvidence(
                                ledger,
                                axon.eventStore(),
                                axon.getComponent(Assessments.class),
                                axon.getComponent(Packs.class)))
                .registerComponent(
                        Standpoints.class,
                        axon -> new Standpoints(
                                ledger,
                                axon.getComponent(Systems.class),
                                axon.getComponent(Statuses.class),
                                contents,
                                axon.getComponent(KnownItems.class),
                                axon.getComponent(Packs.class)))
                .registerComponent(Closeouts.class, StatusAggregate::closeouts)
                .registerCommandHandler(axon -> new DecidingStatus(
                        new StatusStream(axon),
                        axon.getComponent(Standpoints.class),
                        new Declarations(axon.getComponent(Assessments.class), axon.getComponent(Packs.class)),
                        axon.getComponent(Closeouts.class)))
                .registerCommandHandler(axon -> new SpeakingToOthers(
                        new StatusStream(axon),
                        axon.getComponent(Standpoints.class),
                        new Knowledge(
                                axon.getComponent(Assessments.class),
                                axon.getComponent(EvidenceRegister.class),
                                contents,
                                axon.getComponent(Packs.class)),
                        axon.getComponent(Packs.class)));
    }

    private static Closeouts closeouts(Configuration axon) {
        return new Closeouts(
                axon.getComponent(Assessments.class),
                axon.getComponent(EvidenceRegister.class),
                axon.getComponent(Packs.class));
    }
}
