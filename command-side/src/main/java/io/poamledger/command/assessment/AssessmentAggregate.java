package io.poamledger.command.assessment;

import io.poamledger.cmmc.pack.Packs;
import io.poamledger.command.assessment.state.AssessedPlans;
import io.poamledger.command.assessment.state.Assessments;
import io.poamledger.command.system.state.Systems;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes assessments known to Axon, and what the status of their system asks about them. */
@Configuration(proxyBeanMethods = false)
class AssessmentAggregate {

    @Bean
    ConfigurerModule assessmentAggregateModule(ObjectProvider<Packs> packs) {
        return configurer -> configurer
                .configureAggregate(Assessment.class)
                .registerComponent(Packs.class, _ -> packs.getIfAvailable(Packs::shipped))
                .registerComponent(Assessments.class, axon -> new Assessments(axon.eventStore()))
                .registerCommandHandler(axon -> new StartingAssessments(
                        axon.repository(Assessment.class),
                        axon.getComponent(Assessments.class),
                        axon.getComponent(Systems.class),
                        axon.getComponent(AssessedPlans.class)));
    }
}
