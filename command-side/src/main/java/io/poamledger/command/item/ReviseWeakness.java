package io.poamledger.command.item;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
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
        String description,
        String source,
        Optional<LocalDate> discoveredOn,
        String reason)
        implements Command {

    public ReviseWeakness {
        Given.required("itemId", itemId);
        requirement = Given.optional(requirement);
        references = Given.lines("references", references);
        title = Given.line("title", title);
        description = Given.maybeWords("description", description);
        source = Given.maybeWords("source", source);
        discoveredOn = Given.optional(discoveredOn);
        reason = Given.words("reason", reason);
    }

    Weakness weakness() {
        return new Weakness(requirement, references, title, description, source, discoveredOn);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
