package io.poamledger.command.status.representation;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.command.status.standpoint.StatusCommand;
import io.poamledger.events.Between;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.RepresentationKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Record what was claimed to a customer or answered to one, pinned to what the ledger holds now.
 *
 * @param kind a claimed status or an answer; a posted score has a command of its own
 * @param madeOn the day it was said, not in the future
 * @param madeTo to whom
 * @param score that was named; may be absent
 * @param claimed the status that was named; may be absent
 * @param words what was said
 * @param reference where it can be looked up
 */
@Form(
        title = "Record a claim or an answer",
        button = "Record what was said",
        about = Subject.STATUS,
        chapter = Chapter.REPRESENTATION,
        place = 30,
        refusedBy = Rule.SYSTEM_UNKNOWN)
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.AFFIRMING_OFFICIAL})
public record RecordStatement(
        SystemId systemId,

        @Label(value = "Kind", initially = "STATUS_CLAIMED") RepresentationKind kind,

        @Label(value = "Said on")
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.SAID_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate madeOn,

        @Label("Said to") String madeTo,

        @Label("Score that was named") @Between(least = -203, most = 110)
        Optional<Integer> score,

        @Label(value = "Status that was named", hint = "Needed where a status was claimed.")
        Optional<CmmcStatus> claimed,

        @Label("What was said") @Words String words,
        @Label(value = "Reference", optional = true) String reference)
        implements StatusCommand {

    public RecordStatement {
        Given.required("systemId", systemId);
        Given.required("kind", kind);
        Given.required("madeOn", madeOn);
        madeTo = Given.text("madeTo", madeTo);
        score = Given.optional(score);
        claimed = Given.optional(claimed);
        words = Given.text("words", words);
        reference = Given.maybeText(reference);
        if (kind == RepresentationKind.STATUS_CLAIMED && claimed.isEmpty()) {
            throw new Malformed("claimed", "", "'claimed' is missing; a status that was claimed is named");
        }
        if (kind == RepresentationKind.SCORE_POSTED) {
            throw new Malformed("kind", kind.name(), "A posted score is recorded with all that was posted with it");
        }
    }
}
