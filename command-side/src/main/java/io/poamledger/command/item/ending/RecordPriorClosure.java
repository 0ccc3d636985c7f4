package io.poamledger.command.item.ending;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Given;
import io.poamledger.command.InternalCommand;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that an imported item was closed before the ledger knew it; its evidence is not verified.
 *
 * @param claimedOn the date the file claims, not in the future
 * @param closedBy who is said to have closed it; may be absent
 * @param reference where that is written, such as the file and row, never blank
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record RecordPriorClosure(
        @TargetAggregateIdentifier PoamItemId itemId,
        Optional<LocalDate> claimedOn,
        @Words String closedBy,
        @Words String reference)
        implements InternalCommand {

    public RecordPriorClosure {
        Given.required("itemId", itemId);
        claimedOn = Given.optional(claimedOn);
        closedBy = Given.maybeText(closedBy);
        reference = Given.text("reference", reference);
    }

    PriorClosureRecorded recorded() {
        return new PriorClosureRecorded(itemId, claimedOn, closedBy, reference);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
