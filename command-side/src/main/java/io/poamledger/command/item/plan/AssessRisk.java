package io.poamledger.command.item.plan;

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
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Judge the risk of the weakness (rule M-6).
 *
 * @param rationale why, never blank
 */
@Form(
        title = "Assess the risk",
        button = "Record the assessment",
        about = Subject.ITEM,
        chapter = Chapter.WEAKNESS,
        place = 10,
        first = "rating",
        refusedBy = Rule.ITEM_HAS_ENDED)
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record AssessRisk(
        @TargetAggregateIdentifier PoamItemId itemId,
        @Label("Likelihood") Optional<RiskLevel> likelihood,
        @Label("Impact") Optional<RiskLevel> impact,
        @Label("Rating") RiskLevel rating,
        @Label("Why") @Words String rationale)
        implements Command {

    public AssessRisk {
        Given.required("itemId", itemId);
        likelihood = Given.optional(likelihood);
        impact = Given.optional(impact);
        Given.required("rating", rating);
        rationale = Given.text("rationale", rationale);
    }

    RiskAssessed assessed() {
        return new RiskAssessed(itemId, likelihood, impact, rating, rationale);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
