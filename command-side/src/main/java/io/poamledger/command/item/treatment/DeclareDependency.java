package io.poamledger.command.item.treatment;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.DependencyDeclared;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Declare that the item has to wait for another one of its system.
 *
 * @param dependsOn an open one that does not wait for this one, directly or through others, and is not due later
 * @param reason may be absent
 */
@Form(
        title = "Declare what it waits for",
        button = "Declare it",
        about = Subject.ITEM,
        chapter = Chapter.SCHEDULE,
        place = 70,
        refusedBy = {Rule.ITEM_HAS_ENDED})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record DeclareDependency(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(
                value = "Waits for",
                hint = "Another open item of the system, such as ACME-0007.",
                refusedBy = {
                    Rule.ITEM_OF_ANOTHER_SYSTEM,
                    Rule.ITEM_UNKNOWN,
                    Rule.DEPENDENCY_HAS_ENDED,
                    Rule.DEPENDENCY_IN_A_CIRCLE,
                    Rule.DEPENDENCY_DUE_LATER
                })
        PoamItemId dependsOn,

        @Label(value = "Why", optional = true) @Words String reason)
        implements Command {

    public DeclareDependency {
        Given.required("itemId", itemId);
        Given.required("dependsOn", dependsOn);
        reason = Given.maybeText(reason);
    }

    DependencyDeclared declared() {
        return new DependencyDeclared(itemId, dependsOn, reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
