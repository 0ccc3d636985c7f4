package io.poamledger.command.status.representation;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
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
import io.poamledger.events.system.SystemProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Record a score that was posted, pinned to what the ledger holds now.
 *
 * @param madeOn the day it was posted, not in the future
 * @param madeTo where
 * @param score as it was posted
 * @param assessedOn the date of the assessment that was stated
 * @param scope that was stated
 * @param cageCodes that were stated, at least one
 * @param cmmcUid that was stated; may be absent
 * @param completionOn the Plan of Action Completion Date that was stated; absent at the full score
 * @param status as it was claimed with it; may be absent
 * @param reference where it can be looked up
 * @param words what was said beside that; may be absent
 */
@Form(
        title = "Record a posted score",
        button = "Record the posting",
        about = Subject.STATUS,
        chapter = Chapter.REPRESENTATION,
        place = 20,
        refusedBy = {Rule.SUBMISSION_INCOMPLETE, Rule.SYSTEM_UNKNOWN})
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.AFFIRMING_OFFICIAL})
public record RecordPosting(
        SystemId systemId,

        @Label(value = "Posted on")
        @Dated(
                value = Tense.HAPPENED,
                refusedBy = Rule.SAID_IN_THE_FUTURE,
                after = "assessedOn",
                byTheRequirements = true)
        LocalDate madeOn,

        @Label(value = "Posted in", initially = "SPRS") String madeTo,

        @Label("Score as posted") @Between(least = -203, most = 110)
        int score,

        @Label("Date of the assessment as posted")
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.SAID_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate assessedOn,

        @Label("Scope as posted") @Words String scope,

        @Label(value = "CAGE codes as posted", hint = "At least one.", optional = true)
        List<String> cageCodes,

        @Label(value = "CMMC UID as posted", pattern = SystemProfile.CMMC_UID)
        Optional<String> cmmcUid,

        @Label("Plan of Action Completion Date as posted") @Dated(value = Tense.PROMISED, after = "assessedOn")
        Optional<LocalDate> completionOn,

        @Label("Status as posted") Optional<CmmcStatus> status,

        @Label(value = "Reference", optional = true) String reference,

        @Label(value = "What was said beside that", optional = true) @Words
        String words)
        implements StatusCommand {

    public RecordPosting {
        Given.required("systemId", systemId);
        Given.required("madeOn", madeOn);
        madeTo = Given.text("madeTo", madeTo);
        Given.required("assessedOn", assessedOn);
        scope = Given.text("scope", scope);
        cageCodes = Given.texts("cageCodes", cageCodes);
        cmmcUid = Given.optionalText(cmmcUid);
        completionOn = Given.optional(completionOn);
        status = Given.optional(status);
        reference = Given.maybeText(reference);
        words = Given.maybeText(words);
    }
}
