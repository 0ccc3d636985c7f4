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
import io.poamledger.events.item.DeviationKind;
import io.poamledger.events.item.DeviationRequested;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ask for a deviation; somebody else decides, and only then another one is asked for. Never of an assessment item.
 *
 * @param kind of deviation
 * @param rationale why
 */
@Form(
        title = "Ask for a deviation",
        button = "Ask for it",
        about = Subject.ITEM,
        chapter = Chapter.WEAKNESS,
        place = 50,
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.DEVIATION_IS_NO_FINDING, Rule.DEVIATION_UNDECIDED})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER})
public record RequestDeviation(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("Kind of deviation") DeviationKind kind,
        @Label("Why") @Words String rationale)
        implements Command {

    public RequestDeviation {
        Given.required("itemId", itemId);
        Given.required("kind", kind);
        rationale = Given.text("rationale", rationale);
    }

    DeviationRequested requested(int number) {
        return new DeviationRequested(itemId, number, kind, rationale);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
