package io.poamledger.app.server;

import io.poamledger.ledger.CommitStoreException;
import io.poamledger.ledger.Ledger;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator's probe is told. */
@Configuration(proxyBeanMethods = false)
class HealthWiring {

    /** Down with the reason while the ledger cannot take appends, cannot be reached, or holds something that cannot be read. */
    @Bean
    HealthIndicator ledgerHealthIndicator(Ledger ledger) {
        return new AbstractHealthIndicator() {
            @Override
            protected void doHealthCheck(Health.Builder told) {
                var health = ledger.health();
                (health.up() ? told.up() : told.down()).withDetail("reason", health.reason());
                try {
                    told.withDetail("position", ledger.head().position());
                } catch (CommitStoreException e) {
                    told.down().withDetail("reason", String.valueOf(e.getMessage()));
                }
            }
        };
    }
}
