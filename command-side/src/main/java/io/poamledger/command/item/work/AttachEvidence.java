package io.poamledger.command.item.work;

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
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tie an artifact of the same system to the item, draft or final.
 *
 * @param note what it shows; may be absent
 */
@Form(
        title = "Attach evidence",
        button = "Upload and attach",
        about = Subject.ITEM,
        chapter = Chapter.EVIDENCE,
        place = 10,
        refusedBy = {Rule.ITEM_HAS_ENDED, Rule.EVIDENCE_UNKNOWN},
        drawnBy = "attach")
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.OWNER, Role.VALIDATOR})
public record AttachEvidence(
        @TargetAggregateIdentifier PoamItemId itemId,
        EvidenceId evidenceId,

        @Label(value = "What it shows for this item", optional = true, refusedBy = Rule.EVIDENCE_ALREADY_ATTACHED)
        @Words
        String note)
        implements Command {

    public AttachEvidence {
        Given.required("itemId", itemId);
        Given.required("evidenceId", evidenceId);
        note = Given.maybeText(note);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
