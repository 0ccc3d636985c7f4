package io.poamledger.command.item;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.events.Between;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import java.math.BigDecimal;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say what it will take; replaces any earlier estimate.
 *
 * @param resources in words, never blank
 * @param cost in US dollars, not negative, in cents at most
 * @param hours of work, not negative
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record EstimateResources(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Words String resources,
        Optional<BigDecimal> cost,
        @Between(least = 0, most = 1_000_000) Optional<Integer> hours)
        implements Command {

    public EstimateResources {
        Given.required("itemId", itemId);
        resources = Given.text("resources", resources);
        cost = Given.optional(cost).map(dollars -> Given.dollars("cost", dollars));
        hours = Given.optional(hours);
    }

    ResourcesEstimated estimated() {
        return new ResourcesEstimated(itemId, resources, cost, hours);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
