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
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.RepresentationWithdrawn;
import java.time.LocalDate;

/**
 * Record that something that was said no longer stands; that it had been said stays.
 *
 * @param number of the representation in its system
 * @param withdrawnOn in the system's time zone, not in the future
 * @param reason in words
 */
@Form(
        title = "Record that something said was taken back",
        button = "Record it",
        about = Subject.STATUS,
        chapter = Chapter.REPRESENTATION,
        place = 40)
@AllowedTo({Role.COMPLIANCE_MANAGER, Role.AFFIRMING_OFFICIAL})
public record WithdrawRepresentation(
        SystemId systemId,

        @Label(value = "Its number", refusedBy = Rule.REPRESENTATION_UNKNOWN)
        int number,

        @Label(value = "Taken back on", refusedBy = Rule.BEFORE_WHAT_IT_FOLLOWS)
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.SAID_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate withdrawnOn,

        @Label("Reason") @Words String reason)
        implements StatusCommand {

    public WithdrawRepresentation {
        Given.required("systemId", systemId);
        Given.required("withdrawnOn", withdrawnOn);
        reason = Given.text("reason", reason);
    }

    RepresentationWithdrawn withdrawn() {
        return new RepresentationWithdrawn(systemId, number, withdrawnOn, reason);
    }
}
