package io.poamledger.command.item.weakness;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import io.poamledger.command.description.Advised;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.command.item.predecessors.Answer;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say anew what is wrong; every field replaces the one before, an absent one empties it.
 *
 * @param requirement absent for an unmapped weakness
 * @param reason why, never blank
 * @param continues the void item whose promise it turns out to take over
 * @param recurs the closed item whose weakness is there again; nothing is inherited
 * @param none why it is none of the ended items that look alike
 */
@Form(
        title = "Revise the weakness",
        button = "Save the revision",
        about = Subject.ITEM,
        chapter = Chapter.WEAKNESS,
        place = 20,
        first = {"title", "description"},
        refusedBy = Rule.ITEM_HAS_ENDED)
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record ReviseWeakness(
        @TargetAggregateIdentifier PoamItemId itemId,

        @Label(
                value = "Requirement",
                hint = "One of NIST SP 800-171, such as 3.5.3. Empty makes the item unmapped.",
                refusedBy = {
                    Rule.REQUIREMENT_UNKNOWN,
                    Rule.ASSESSMENT_ITEM_WITHOUT_REQUIREMENT,
                    Rule.LEVEL_1_HAS_NO_POAM
                })
        Optional<RequirementId> requirement,

        @Label(value = "References", hint = "Ids in other catalogues, such as ac-2.", optional = true)
        List<String> references,

        @Label(value = "Title", advised = Advised.WEAKNESS) String title,

        @Label(value = "Description", optional = true, hint = "No place for CUI: name artifacts by their ids.") @Words
        String description,

        @Label(value = "Found by", optional = true) @Words String source,

        @Label(value = "Discovered on") @Dated(value = Tense.HAPPENED, refusedBy = Rule.DISCOVERED_IN_THE_FUTURE)
        Optional<LocalDate> discoveredOn,

        @Label("Why it is revised") @Words String reason,

        @Label(value = "Goes on with the void item", hint = "Such as ACME-0007: its promise goes on in this one.")
        Optional<PoamItemId> continues,

        @Label(value = "Recurrence of the closed item", hint = "Such as ACME-0007: nothing of its dates is taken over.")
        Optional<PoamItemId> recurs,

        @Label(value = "Why it is none of those that ended", hint = "Asked where one that ended looks alike.") @Words
        Optional<String> none)
        implements Command {

    public ReviseWeakness {
        Given.required("itemId", itemId);
        requirement = Given.optional(requirement);
        references = Given.texts("references", references);
        title = Given.text("title", title);
        description = Given.maybeText(description);
        source = Given.maybeText(source);
        discoveredOn = Given.optional(discoveredOn);
        reason = Given.text("reason", reason);
        continues = Given.optional(continues);
        recurs = Given.optional(recurs);
        none = Given.optionalText(none);
        Given.atMostOne("continues", continues, "recurs", recurs, "none", none);
    }

    Weakness weakness() {
        return new Weakness(requirement, references, title, description, source, discoveredOn);
    }

    Answer answer() {
        return new Answer(continues, recurs, none);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
