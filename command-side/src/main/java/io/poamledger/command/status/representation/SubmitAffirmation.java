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
import java.time.LocalDate;

/**
 * Affirm, as the Affirming Official; bound to what the ledger holds at that moment.
 *
 * @param name of the official
 * @param title of the official
 * @param contact of the official
 * @param statement with both verbs: the organisation has implemented and will maintain the requirements
 * @param affirmedOn in the system's time zone, not in the future
 */
@Form(
        title = "Affirm",
        button = "Affirm",
        about = Subject.STATUS,
        chapter = Chapter.REPRESENTATION,
        place = 10,
        hint = "It is bound to the scores, the status, the open items and the evidence of this moment.",
        refusedBy = Rule.NOT_AFFIRMED_SO)
@AllowedTo(Role.AFFIRMING_OFFICIAL)
public record SubmitAffirmation(
        SystemId systemId,
        @Label("Name of the official") String name,
        @Label("Title of the official") String title,
        @Label("Contact of the official") String contact,

        @Label(value = "Statement", hint = "It holds both verbs: has implemented and will maintain.") @Words
        String statement,

        @Label(value = "Affirmed on", refusedBy = Rule.BEFORE_WHAT_IT_FOLLOWS)
        @Dated(value = Tense.HAPPENED, refusedBy = Rule.AFFIRMED_IN_THE_FUTURE, byTheRequirements = true)
        LocalDate affirmedOn)
        implements StatusCommand {

    public SubmitAffirmation {
        Given.required("systemId", systemId);
        name = Given.text("name", name);
        title = Given.text("title", title);
        contact = Given.text("contact", contact);
        statement = Given.text("statement", statement);
        Given.required("affirmedOn", affirmedOn);
    }
}
