package io.poamledger.command.item;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.events.Words;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Close the item (rule C-8).
 *
 * @param completedOn in the system's time zone, not in the future (rule D-11)
 * @param actionsTaken what was done, never blank
 * @param deviations how that differs from the plan, never blank ("none" is an answer)
 * @param sspVersion the version of the system security plan that describes the result
 * @param evidence final artifacts of the same system, at least one; those not attached yet are attached
 * @param waiver why it may be closed though no account stands behind the primary party
 */
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.VALIDATOR})
public record CloseWithEvidence(
        @TargetAggregateIdentifier PoamItemId itemId,
        LocalDate completedOn,
        @Words String actionsTaken,
        @Words String deviations,
        String sspVersion,
        List<EvidenceId> evidence,
        @Words Optional<String> waiver)
        implements Command {

    public CloseWithEvidence {
        Given.required("itemId", itemId);
        Given.required("completedOn", completedOn);
        actionsTaken = Given.text("actionsTaken", actionsTaken);
        deviations = Given.text("deviations", deviations);
        sspVersion = Given.text("sspVersion", sspVersion);
        evidence = Given.list("evidence", evidence);
        waiver = Given.optionalText(waiver);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
