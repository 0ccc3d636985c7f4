package io.poamledger.command.item;

import io.poamledger.access.KnownAccounts;
import io.poamledger.command.evidence.reference.ItemEvidence;
import io.poamledger.command.item.dependency.Dependencies;
import io.poamledger.command.item.dependency.WaitingItems;
import io.poamledger.command.item.ending.ClosingPolicy;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.item.known.KnownItems;
import io.poamledger.command.item.predecessors.EndedItems;
import io.poamledger.command.item.predecessors.Predecessors;
import io.poamledger.command.item.weakness.ItemNumbers;
import io.poamledger.command.item.weakness.OpeningItems;
import io.poamledger.command.system.state.Systems;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes items known to Axon, with the numbers and the policy that their rules ask for. */
@Configuration(proxyBeanMethods = false)
class ItemAggregate {

    @Bean
    ConfigurerModule itemAggregateModule(
            ClosingPolicy policy, KnownAccounts accounts, EndedItems ended, WaitingItems waiting) {
        return configurer -> configurer
                .configureAggregate(PoamItem.class)
                .registerComponent(ClosingPolicy.class, _ -> policy)
                .registerComponent(KnownItems.class, axon -> new KnownItems(axon.eventStore()))
                .registerComponent(EndedItems.class, _ -> ended)
                .registerComponent(
                        Dependencies.class,
                        axon -> new Dependencies(axon.getComponent(KnownItems.class), ended, waiting))
                .registerComponent(ItemNumbers.class, axon -> new ItemNumbers(axon.eventStore()))
                .registerComponent(
                        Predecessors.class, axon -> new Predecessors(() -> axon.repository(PoamItem.class), ended))
                .registerComponent(
                        ItemEvidence.class,
                        axon -> (item, artifact, note) -> axon.repository(PoamItem.class)
                                .load(item.toString())
                                .execute(known -> known.takes(artifact, note)))
                .registerCommandHandler(axon -> new OpeningItems(
                        opened -> axon.repository(PoamItem.class).newInstance(() -> new PoamItem(opened)),
                        axon.getComponent(ItemNumbers.class),
                        axon.getComponent(Systems.class),
                        axon.getComponent(Predecessors.class),
                        accounts,
                        axon.getComponent(FrozenPlans.class)));
    }

    @Bean
    ClosingPolicy closingPolicy(@Value("${poam.separation-of-duties:true}") boolean separationOfDuties) {
        return new ClosingPolicy(separationOfDuties);
    }
}
