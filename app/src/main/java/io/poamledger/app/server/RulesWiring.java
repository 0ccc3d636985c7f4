package io.poamledger.app.server;

import io.poamledger.cmmc.pack.Packs;
import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.ledger.axon.LedgerStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule packs that a ledger is judged by. */
@Configuration(proxyBeanMethods = false)
class RulesWiring {

    private static final String INVENTED = "/demo/pack";

    /**
     * What ships; beside it an invented one of a later year in a ledger that is marked as a demonstration. Until it is founded a ledger is
     * none: what is decided then is decided years before the invented pack is in force.
     */
    @Bean
    Packs rulePacks(LedgerStorageEngine ledger) {
        var demonstration = isDemonstration(ledger);
        var packs = demonstration ? Packs.shipped().with(RulesWiring.class, INVENTED) : Packs.shipped();
        return packs.permittedIn(demonstration);
    }

    private static boolean isDemonstration(LedgerStorageEngine ledger) {
        var events = ledger.readEvents(OrganisationId.THE_ONE.toString());
        return events.hasNext()
                && events.next().getPayload() instanceof OrganisationFounded founded
                && founded.demonstration();
    }
}
