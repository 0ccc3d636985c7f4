package io.poamledger.command.item.weakness;

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
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Make the item one of another kind; what an assessment found stays an assessment item.
 *
 * @param kind the new one
 * @param reason why
 */
@Form(
        title = "Reclassify the item",
        button = "Reclassify it",
        about = Subject.ITEM,
        chapter = Chapter.WEAKNESS,
        place = 70,
        refusedBy = {Rule.ITEM_HAS_ENDED})
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record ReclassifyItem(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(
                value = "New kind",
                refusedBy = {
                    Rule.GAP_STAYS_A_GAP,
                    Rule.PLAN_IS_FROZEN,
                    Rule.NEW_GAP_AFTER_THE_PLAN,
                    Rule.LEVEL_1_HAS_NO_POAM,
                    Rule.ASSESSMENT_ITEM_WITHOUT_REQUIREMENT
                })
        ItemKind kind,

        @Label("Why") @Words String reason)
        implements Command {

    public ReclassifyItem {
        Given.required("itemId", itemId);
        Given.required("kind", kind);
        reason = Given.text("reason", reason);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
