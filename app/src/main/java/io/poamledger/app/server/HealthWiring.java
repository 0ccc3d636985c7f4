package io.poamledger.app.server;

import io.poamledger.ledger.Ledger;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator's probe is told. */
@Configuration(proxyBeanMethods = false)
class HealthWiring {

    /** Down with the reason while the ledger cannot take appends or holds something that cannot be read. */
    @Bean
    HealthIndicator ledgerHealthIndicator(Ledger ledger) {
        return () -> {
            var health = ledger.health();
            return (health.up() ? Health.up() : Health.down())
                    .withDetail("position", ledger.head().position())
                    .withDetail("reason", health.reason())
                    .build();
        };
    }
}
