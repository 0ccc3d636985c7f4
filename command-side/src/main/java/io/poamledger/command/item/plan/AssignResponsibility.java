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
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say who answers for the item; replaces any earlier assignment.
 *
 * @param primary a name or a role
 * @param primaryAccount the account behind it; without one, closing needs a waiver
 * @param supporting names or roles of those who help; may be absent
 */
@Form(
        title = "Assign",
        button = "Assign",
        about = Subject.ITEM,
        chapter = Chapter.PLAN,
        place = 20,
        forMany = true,
        hint = "Replaces whoever was assigned, supporting parties too.",
        refusedBy = Rule.ITEM_HAS_ENDED)
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record AssignResponsibility(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(
                value = "Responsible party",
                hint = "A name or a role.",
                suggestions = "parties",
                advised = Advised.PARTY)
        String primary,

        @Label(value = "Their account", hint = "So that they can accept the dates, and somebody else closes the item.")
        Optional<AccountId> primaryAccount,

        @Label(value = "Supporting parties", optional = true)
        List<String> supporting)
        implements Command {

    public AssignResponsibility {
        Given.required("itemId", itemId);
        primary = Given.text("primary", primary);
        primaryAccount = Given.optional(primaryAccount);
        supporting = Given.texts("supporting", supporting);
    }

    /** @param account the account behind it, as it is kept */
    ResponsibilityAssigned assigned(Optional<AccountId> account) {
        return new ResponsibilityAssigned(
                itemId,
                new ResponsibleParty(primary, account),
                supporting.stream().map(ResponsibleParty::named).toList());
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
