package io.poamledger.query.views;

import io.poamledger.query.views.following.Feed;
import io.poamledger.query.views.following.Views;
import io.poamledger.query.views.following.ViewsSettings;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.rows.Rows;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read models and how they start and stop with Axon. */
@Configuration(proxyBeanMethods = false)
public class ViewsConfiguration {

    @Bean
    Rows rows() {
        return new Rows();
    }

    @Bean
    Views views(ViewsSettings settings, Rows rows, List<Question> questions, Clock clock) {
        return new Views(settings, rows, questions, clock);
    }

    /** Starts to follow the ledger once Axon's event store is up, and stops before it goes. */
    @Bean
    public ConfigurerModule viewsFollowTheLedger(Views views) {
        return configurer -> configurer.onInitialize(configuration -> {
            configuration.onStart(
                    Phase.INBOUND_EVENT_CONNECTORS,
                    () -> alone(
                            () -> views.start(new Feed(configuration.eventStore(), configuration.eventSerializer()))));
            configuration.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, () -> alone(views::stop));
        });
    }

    /** Not in the common pool: stopping waits for a rebuild, which waits for what Axon does there. */
    private static CompletableFuture<Void> alone(Runnable task) {
        return CompletableFuture.runAsync(task, Thread.ofPlatform().name("views")::start);
    }
}
