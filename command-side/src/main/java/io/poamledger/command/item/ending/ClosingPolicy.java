package io.poamledger.command.item.ending;

import io.poamledger.command.Rule;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.events.organisation.AccountId;
import java.util.Optional;

/**
 * How an item may end in this installation.
 *
 * @param separationOfDuties true, the default: who answers for an item, or did, or did some of the work, does not close it, who
 *     approved its plan or answers for it does not void it, and who submitted it does not return it. Where it is switched off, every such ending says so in its record.
 */
public record ClosingPolicy(boolean separationOfDuties) {

    public static final String SWITCHED_OFF = "Separation of duties is switched off in this installation";

    /**
     * What the record of voiding an item says; empty where it needs to say nothing.
     *
     * @param actor who voids it
     * @throws io.poamledger.command.Rejected by {@link Rule#VOIDED_BY_THE_APPROVER}
     */
    Optional<String> voiding(ItemState item, AccountId actor) {
        var involved = item.schedule().isAgreed() ? item.involved().whyNotVoiding(actor) : Optional.<String>empty();
        if (involved.isPresent() && separationOfDuties) {
            throw Rule.VOIDED_BY_THE_APPROVER.refuses("'" + actor + "' cannot void item " + item.id() + ": '" + actor
                    + "' " + involved.get() + "; somebody else has to void it");
        }
        return involved.map(_ -> SWITCHED_OFF);
    }
}
