package io.poamledger.command.item.weakness;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Dated;
import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
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
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Open an item for a weakness; its number is handed out. What is known of risk, date and party may be said at once.
 *
 * @param requirement absent for an unmapped weakness
 * @param references ids of other catalogues as written, such as {@code ac-2}
 * @param title one line
 * @param description may be absent
 * @param source how it was found; may be absent
 * @param discoveredOn claimed date, not in the future
 * @param rating needed as soon as {@code likelihood} or {@code impact} is given
 * @param dueOn the scheduled completion date
 * @param primaryParty who answers for it, by name or role
 * @param primaryAccount the account behind that party
 * @param continues the void item whose promise it takes over
 * @param recurs the closed item whose weakness is there again; nothing is inherited
 * @param none why it is none of the ended items that look alike
 */
@Form(
        title = "Open a weakness",
        button = "Open the item",
        about = Subject.SYSTEM,
        chapter = Chapter.SYSTEM,
        place = 10,
        first = {"kind", "title", "description"},
        hint =
                "The item gets its number when it is opened. Everything else can be said later, and every change is kept.",
        refusedBy = Rule.SYSTEM_UNKNOWN)
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record OpenWeakness(
        SystemId systemId,

        @Label(
                value = "Kind",
                hint = "Assessment: found NOT MET in an assessment. Operational: a temporary deficiency.",
                initially = "OPERATIONAL",
                refusedBy = {Rule.LEVEL_1_HAS_NO_POAM, Rule.NEW_GAP_AFTER_THE_PLAN})
        ItemKind kind,

        @Label(
                value = "Requirement",
                hint = "One of NIST SP 800-171, such as 3.5.3. Empty makes the item unmapped.",
                refusedBy = {Rule.REQUIREMENT_UNKNOWN, Rule.ASSESSMENT_ITEM_WITHOUT_REQUIREMENT})
        Optional<RequirementId> requirement,

        @Label(value = "References", hint = "Ids in other catalogues, such as ac-2.", optional = true)
        List<String> references,

        @Label(value = "Weakness, in one line", advised = Advised.WEAKNESS)
        String title,

        @Label(value = "Details", optional = true, hint = "No place for CUI: name artifacts by their ids.") @Words
        String description,

        @Label(value = "Found by", optional = true) @Words String source,

        @Label(value = "Discovered on") @Dated(value = Tense.HAPPENED, refusedBy = Rule.DISCOVERED_IN_THE_FUTURE)
        Optional<LocalDate> discoveredOn,

        @Label(value = "Risk rating", hint = "Needed as soon as likelihood or impact is said.")
        Optional<RiskLevel> rating,

        @Label("Likelihood") Optional<RiskLevel> likelihood,
        @Label("Impact") Optional<RiskLevel> impact,

        @Label("Scheduled completion") @Dated(Tense.PROMISED)
        Optional<LocalDate> dueOn,

        @Label(
                value = "Responsible party",
                hint = "A name or a role.",
                suggestions = "parties",
                advised = Advised.PARTY)
        Optional<String> primaryParty,

        @Label(value = "Their account", hint = "So that they can accept the dates, and somebody else closes the item.")
        Optional<AccountId> primaryAccount,

        @Label(value = "Goes on with the void item", hint = "Such as ACME-0007: its promise goes on in this one.")
        Optional<PoamItemId> continues,

        @Label(value = "Recurrence of the closed item", hint = "Such as ACME-0007: nothing of its dates is taken over.")
        Optional<PoamItemId> recurs,

        @Label(value = "Why it is none of those that ended", hint = "Asked where one that ended looks alike.") @Words
        Optional<String> none)
        implements Command {

    public OpenWeakness {
        Given.required("systemId", systemId);
        Given.required("kind", kind);
        requirement = Given.optional(requirement);
        references = Given.texts("references", references);
        title = Given.text("title", title);
        description = Given.maybeText(description);
        source = Given.maybeText(source);
        discoveredOn = Given.optional(discoveredOn);
        rating = Given.optional(rating);
        likelihood = Given.optional(likelihood);
        impact = Given.optional(impact);
        dueOn = Given.optional(dueOn);
        primaryParty = Given.optionalText(primaryParty);
        primaryAccount = Given.optional(primaryAccount);
        continues = Given.optional(continues);
        recurs = Given.optional(recurs);
        none = Given.optionalText(none);
        Given.atMostOne("continues", continues, "recurs", recurs, "none", none);
        if (rating.isEmpty() && (likelihood.isPresent() || impact.isPresent())) {
            throw new Malformed("rating", "", "'rating' is missing; likelihood and impact alone rate nothing");
        }
        if (primaryParty.isEmpty() && primaryAccount.isPresent()) {
            throw new Malformed(
                    "primaryParty",
                    "",
                    "'primaryParty' is missing; account '" + primaryAccount.get() + "' needs a name");
        }
    }

    Weakness weakness() {
        return new Weakness(requirement, references, title, description, source, discoveredOn);
    }

    Answer answer() {
        return new Answer(continues, recurs, none);
    }

    List<PoamItemEvent> opened(PoamItemId itemId, Origin origin, Optional<AccountId> account) {
        var events = new ArrayList<PoamItemEvent>();
        events.add(new WeaknessOpened(itemId, kind, weakness(), Map.of(), origin));
        rating.ifPresent(level -> events.add(new RiskAssessed(itemId, likelihood, impact, level, "")));
        primaryParty.ifPresent(
                name -> events.add(new ResponsibilityAssigned(itemId, new ResponsibleParty(name, account), List.of())));
        dueOn.ifPresent(day -> events.add(new CompletionScheduled(itemId, day)));
        return events;
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
