package io.poamledger.command.status.deciding;

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
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.StatusOverridden;
import java.time.LocalDate;

/**
 * Record a result of DIBCAC, which takes precedence.
 *
 * @param leaves the status that it left
 * @param effectiveOn the first day of it, not in the future
 * @param reference where the result is written
 * @param reason in words
 */
@Form(
        title = "Record a result of DIBCAC",
        button = "Record the result",
        about = Subject.STATUS,
        chapter = Chapter.STATUS,
        place = 40,
        refusedBy = Rule.SYSTEM_UNKNOWN)
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record RecordStatusOverride(
        SystemId systemId,

        @Label(
                value = "Status that it left",
                hint = "The days of one that it leaves as it is are counted on.",
                refusedBy = {Rule.NO_CONDITIONAL_STATUS, Rule.NOTHING_TO_OVERRIDE})
        CmmcStatus leaves,

        @Label(
                value = "Effective on",
                refusedBy = {Rule.STATUS_BEFORE_THE_LAST_ONE})
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.OVERRIDE_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate effectiveOn,

        @Label("Reference of the result") String reference,
        @Label("Reason") @Words String reason)
        implements StatusCommand {

    public RecordStatusOverride {
        Given.required("systemId", systemId);
        Given.required("leaves", leaves);
        Given.required("effectiveOn", effectiveOn);
        reference = Given.text("reference", reference);
        reason = Given.text("reason", reason);
    }

    StatusOverridden overridden() {
        return new StatusOverridden(systemId, leaves, effectiveOn, reference, reason);
    }
}
