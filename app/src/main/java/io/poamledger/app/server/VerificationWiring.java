package io.poamledger.app.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.verify.BackgroundVerification;
import io.poamledger.ledger.verify.VerificationMeters;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger is verified while it is in use; how that stands is told to probes, metrics and the ledger's page. */
@Configuration(proxyBeanMethods = false)
class VerificationWiring {

    /** The ledger closes the store at its end, so this depends on it: what depends is closed first. */
    @Bean(destroyMethod = "close")
    @SuppressWarnings("unused")
    BackgroundVerification ledgerVerification(Storage storage, Ledger ledger, Clock clock, MeterRegistry meters) {
        var verification = new BackgroundVerification(storage.commits(), clock);
        VerificationMeters.register(meters, verification, clock);
        return verification;
    }

    /** Not before pages are answered: a start has enough to do. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> verifiesOnceStarted(BackgroundVerification verification) {
        return _ -> verification.start();
    }

    /** Down with the first bad place when the ledger was found damaged; up also while nothing is known yet. */
    @Bean
    HealthIndicator verificationHealthIndicator(BackgroundVerification verification) {
        return new AbstractHealthIndicator() {
            @Override
            protected void doHealthCheck(Health.Builder told) {
                var state = verification.get();
                state.damage().ifPresentOrElse(where -> told.down().withDetail("reason", where), told::up);
                told.withDetail("verification", state.inWords());
            }
        };
    }
}
