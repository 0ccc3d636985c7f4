package io.poamledger.command.item.treatment;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.Between;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ResourcesCommitted;
import io.poamledger.events.organisation.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Commit resources to the item; what was committed before is replaced.
 *
 * @param resources in words
 * @param cost in US dollars; may be absent
 * @param hours of work; may be absent
 * @param committedBy who answers for it, by name
 * @param availableFrom may be absent
 */
@Form(
        title = "Commit resources",
        button = "Commit them",
        about = Subject.ITEM,
        chapter = Chapter.PLAN,
        place = 35,
        refusedBy = {Rule.ITEM_HAS_ENDED})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record CommitResources(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("What there is") @Words String resources,
        @Label("Cost in US dollars") Optional<BigDecimal> cost,

        @Label("Hours of work") @Between(least = 0, most = 1_000_000)
        Optional<Integer> hours,

        @Label("Committed by") String committedBy,
        @Label("Available from") @Dated(Tense.PROMISED) Optional<LocalDate> availableFrom)
        implements Command {

    public CommitResources {
        Given.required("itemId", itemId);
        resources = Given.text("resources", resources);
        cost = Given.optional(cost).map(amount -> Given.dollars("cost", amount));
        hours = Given.optional(hours);
        committedBy = Given.text("committedBy", committedBy);
        availableFrom = Given.optional(availableFrom);
    }

    ResourcesCommitted committed() {
        return new ResourcesCommitted(itemId, resources, cost, hours, committedBy, availableFrom);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
