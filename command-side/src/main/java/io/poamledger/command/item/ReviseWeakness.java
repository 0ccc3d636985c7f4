package io.poamledger.command.item;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say anew what is wrong; every field replaces the one before, an absent one empties it.
 *
 * @param requirement absent for an unmapped weakness
 * @param reason why, never blank
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record ReviseWeakness(
        @TargetAggregateIdentifier PoamItemId itemId,
        Optional<RequirementId> requirement,
        List<String> references,
        String title,
        @Words String description,
        @Words String source,
        Optional<LocalDate> discoveredOn,
        @Words String reason)
        implements Command {

    public ReviseWeakness {
        Given.required("itemId", itemId);
        requirement = Given.optional(requirement);
        references = Given.texts("references", references);
        title = Given.text("title", title);
        description = Given.maybeText(description);
        source = Given.maybeText(source);
        discoveredOn = Given.optional(discoveredOn);
        reason = Given.text("reason", reason);
    }

    Weakness weakness() {
        return new Weakness(requirement, references, title, description, source, discoveredOn);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
