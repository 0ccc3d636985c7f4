package io.poamledger.command.dispatch;

import io.poamledger.command.system.state.Systems;
import io.poamledger.events.Recorded;
import io.poamledger.ledger.axon.IdempotencyInterceptor;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bus that commands travel on: no transaction of any database, no retries behind the door's back. */
@Configuration(proxyBeanMethods = false)
class CommandBusSetup {

    @Bean
    ConfigurerModule commandBus() {
        return configurer -> configurer
                .configureCommandBus(CommandBusSetup::bus)
                .configureCorrelationDataProviders(_ -> List.of(toEvents()))
                .registerComponent(CommandTargetResolver.class, _ -> new ExpectedVersions());
    }

    private static CorrelationDataProvider toEvents() {
        return new SimpleCorrelationDataProvider(Recorded.KEYS.toArray(String[]::new));
    }

    /** Axon would commit after a checked exception; here whatever is thrown leaves nothing behind. */
    private static CommandBus bus(org.axonframework.config.Configuration axon) {
        var bus = SimpleCommandBus.builder()
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(SimpleCommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(new IdempotencyInterceptor());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(new StatedDays(() -> axon.getComponent(Systems.class)));
        return bus;
    }
}
