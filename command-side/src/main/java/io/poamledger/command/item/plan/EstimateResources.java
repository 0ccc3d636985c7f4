package io.poamledger.command.item.plan;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Advised;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.Between;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.organisation.Role;
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
@Form(
        title = "Estimate the resources",
        button = "Record the estimate",
        about = Subject.ITEM,
        chapter = Chapter.PLAN,
        place = 30,
        refusedBy = Rule.ITEM_HAS_ENDED)
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record EstimateResources(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(value = "What it will take", advised = Advised.RESOURCES) @Words
        String resources,

        @Label("Cost in US dollars") Optional<BigDecimal> cost,

        @Label("Hours of work") @Between(least = 0, most = 1_000_000)
        Optional<Integer> hours)
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
