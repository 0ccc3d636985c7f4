package io.poamledger.command.item.ending;

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
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Close the item (rule C-8).
 *
 * @param completedOn in the system's time zone, not in the future (rule D-11)
 * @param actionsTaken what was done, never blank
 * @param deviations how that differs from the plan, never blank ("none" is an answer)
 * @param sspVersion the version of the system security plan that describes the result
 * @param evidence final artifacts of the same system, at least one; those not attached yet are attached. What is kept elsewhere was hashed
 *     within the last 30 days
 * @param waiver why it may be closed though no account stands behind the primary party
 */
@Form(
        title = "Close with evidence",
        button = "Close the item",
        about = Subject.ITEM,
        chapter = Chapter.LIFE,
        place = 20,
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.ITEM_NOT_IN_PROGRESS, Rule.MILESTONES_STILL_OPEN})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.VALIDATOR})
public record CloseWithEvidence(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(
                value = "Completed on",
                refusedBy = {Rule.COMPLETED_BEFORE_REOPENING, Rule.BEFORE_WHAT_IT_FOLLOWS})
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.COMPLETION_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate completedOn,

        @Label("Actions taken") @Words String actionsTaken,

        @Label(value = "Deviations from the plan", hint = "\"None\" is an answer.") @Words
        String deviations,

        @Label("Version of the system security plan that describes it")
        String sspVersion,

        @Label(
                value = "Evidence",
                hint =
                        "At least one artifact in its final form; one that is kept elsewhere was hashed within the last 30 days.",
                optional = true,
                refusedBy = {
                    Rule.NO_FINAL_EVIDENCE,
                    Rule.EVIDENCE_UNKNOWN,
                    Rule.EVIDENCE_NOT_FINAL,
                    Rule.EVIDENCE_BYTES_CHANGED,
                    Rule.EVIDENCE_BYTES_MISSING,
                    Rule.EVIDENCE_IS_SUPERSEDED,
                    Rule.EVIDENCE_IS_DISPOSED,
                    Rule.REHASHED_TOO_LONG_AGO
                })
        List<EvidenceId> evidence,

        @Label(
                value = "Waiver",
                hint = "Needed where no account stands behind the responsible party: why may you close it?",
                refusedBy = {Rule.PRIMARY_PARTY_NOT_LINKED, Rule.CLOSED_BY_THE_PRIMARY_PARTY})
        @Words
        Optional<String> waiver)
        implements Command {

    public CloseWithEvidence {
        Given.required("itemId", itemId);
        Given.required("completedOn", completedOn);
        actionsTaken = Given.text("actionsTaken", actionsTaken);
        deviations = Given.text("deviations", deviations);
        sspVersion = Given.text("sspVersion", sspVersion);
        evidence = Given.list("evidence", evidence);
        waiver = Given.optionalText(waiver).map(why -> Given.reason("waiver", why));
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
