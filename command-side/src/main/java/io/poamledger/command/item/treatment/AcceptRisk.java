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
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RiskAccepted;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Accept the risk of an item that no assessment found; the weakness stays.
 *
 * @param rationale why
 * @param acceptedBy who answers for accepting it, by name
 * @param until when it has to be looked at again: nothing is accepted for good
 */
@Form(
        title = "Accept the risk",
        button = "Accept it",
        about = Subject.ITEM,
        chapter = Chapter.WEAKNESS,
        place = 40,
        hint = "What an assessment found not met stays not met; it is no risk to accept.",
        refusedBy = {
            Rule.ITEM_HAS_ENDED,
            Rule.ACCEPTED_RISK_IS_NO_FINDING,
            Rule.RISK_ACCEPTED_ALREADY,
            Rule.PLAN_IS_FROZEN
        })
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record AcceptRisk(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("Why it can be lived with") @Words String rationale,
        @Label("Accepted by") String acceptedBy,

        @Label("To be looked at again by") @Dated(Tense.AHEAD)
        LocalDate until)
        implements Command {

    public AcceptRisk {
        Given.required("itemId", itemId);
        rationale = Given.text("rationale", rationale);
        acceptedBy = Given.text("acceptedBy", acceptedBy);
        Given.required("until", until);
    }

    RiskAccepted accepted() {
        return new RiskAccepted(itemId, rationale, acceptedBy, Optional.of(until));
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
