package io.poamledger.app.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.poamledger.events.Events;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.append.RunningLedger;
import io.poamledger.ledger.axon.AddedFields;
import io.poamledger.ledger.axon.EventNames;
import io.poamledger.ledger.axon.LedgerSerializer;
import io.poamledger.ledger.axon.LedgerStorageEngine;
import io.poamledger.query.views.following.ViewsSettings;
import io.poamledger.vault.EvidenceVault;
import java.time.Clock;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger, the vault and the one Axon configuration of a process. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {

    @Bean(destroyMethod = "close")
    Storage storage(ServerSettings settings, Clock clock, MeterRegistry meters) {
        return settings.ledger()
                .map(uri -> Storage.inMongo(uri, clock, meters))
                .orElseGet(() -> Storage.inFolder(settings.folder(), clock));
    }

    @Bean(destroyMethod = "close")
    Ledger ledger(Storage storage, ServerSettings settings, Clock clock, MeterRegistry meters) {
        GenericEventMessage.clock = clock;
        var ledger = RunningLedger.open(storage.commits(), LedgerSettings.DEFAULT, clock, meters);
        if (ledger.clockIsBehind()) {
            if (!settings.acceptClock()) {
                ledger.close();
                throw new Refusal("This machine's clock is more than five minutes behind the last event of the ledger."
                        + " Set the clock; or, if a fast clock wrote that event, start with --accept-clock"
                        + " until the time has passed it.");
            }
            ledger.acceptClock();
        }
        return ledger;
    }

    @Bean
    LedgerSerializer eventSerializer() {
        return new LedgerSerializer(EventNames.of(Events.byName(), Events::revision));
    }

    @Bean
    LedgerStorageEngine storageEngine(Ledger ledger, LedgerSerializer serializer) {
        return LedgerStorageEngine.of(
                ledger, serializer, new AddedFields(Events.byName(), Events::revision, Events::addedSince));
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(LedgerStorageEngine engine) {
        return engine.eventStore();
    }

    @Bean
    EvidenceVault evidenceVault(Storage storage) {
        return storage.evidence();
    }

    @Bean
    ViewsSettings viewsSettings(ServerSettings settings) {
        return ViewsSettings.in(settings.folder().path());
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(
            List<ConfigurerModule> modules,
            EmbeddedEventStore eventStore,
            LedgerSerializer serializer,
            MeterRegistry meters) {
        // false: Axon's own discovery would bring its update checker along, which calls home.
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> serializer)
                .configureEventSerializer(_ -> serializer)
                .configureMessageSerializer(_ -> serializer)
                .configureEventStore(_ -> eventStore);
        new MetricsConfigurerModule(new GlobalMetricRegistry(meters)).configureModule(configurer);
        modules.forEach(module -> module.configureModule(configurer));
        return configurer.buildConfiguration();
    }
}
