package io.poamledger.access.accounts;

import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.OrganisationRenamed;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

/** What the organisation is called at the head of the ledger. Read whole each time: passwords are seldom chosen. */
@Component
final class OrganisationName {

    private final EventStorageEngine ledger;

    OrganisationName(EventStorageEngine ledger) {
        this.ledger = ledger;
    }

    /** Empty until it is founded. */
    Optional<String> get() {
        var name = Optional.<String>empty();
        var events = ledger.readEvents(OrganisationId.THE_ONE.toString());
        while (events.hasNext()) {
            switch (events.next().getPayload()) {
                case OrganisationFounded founded -> name = Optional.of(founded.name());
                case OrganisationRenamed renamed -> name = Optional.of(renamed.to());
                default -> {}
            }
        }
        return name;
    }
}
