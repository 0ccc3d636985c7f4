package io.poamledger.app.server;

import io.poamledger.ledger.Ledger;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator's probe is told. */
@Configuration(proxyBeanMethods = false)
class HealthWiring {

    @Bean(destroyMethod = "close")
    LedgerWatch ledgerHealthIndicator(Ledger ledger, Clock clock) {
        return LedgerWatch.of(ledger, clock);
    }

    @Bean(destroyMethod = "close")
    EndedThreads threadsHealthIndicator() {
        return EndedThreads.watched();
    }
}
