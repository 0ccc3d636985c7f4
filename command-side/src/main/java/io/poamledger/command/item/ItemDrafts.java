package io.poamledger.command.item;

import io.poamledger.command.Command;
import io.poamledger.command.Rejected;
import io.poamledger.command.evidence.state.KnownEvidence;
import io.poamledger.command.forms.draft.Check;
import io.poamledger.command.forms.draft.Choice;
import io.poamledger.command.forms.draft.Draft;
import io.poamledger.command.forms.draft.Drafts;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.item.ending.CloseWithEvidence;
import io.poamledger.command.item.ending.ClosingChecklist;
import io.poamledger.command.item.ending.EndOfItem;
import io.poamledger.command.item.negotiation.Negotiation;
import io.poamledger.command.item.plan.Planning;
import io.poamledger.command.item.promises.Promises;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Milestone;
import io.poamledger.command.item.state.Offer;
import io.poamledger.command.item.treatment.Treatment;
import io.poamledger.command.item.validation.Validation;
import io.poamledger.command.item.weakness.Revision;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.organisation.AccountId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An item as the forms of its commands see it. A command that is not offered otherwise is refused when the item has ended,
 * and its form is empty at first.
 *
 * @param evidence the artifacts that are attached to it, as they are
 * @param viewer for whom they are
 * @param closing what closing it needs, for them
 */
record ItemDrafts(
        ItemState item, KnownSystem system, List<KnownEvidence> evidence, AccountId viewer, ClosingChecklist closing)
        implements Drafts {

    private static final Map<Class<? extends Command>, Offer> OFFERS = Stream.of(
                    Revision.OFFERS,
                    Planning.OFFERS,
                    Promises.OFFERS,
                    Negotiation.OFFERS,
                    Validation.OFFERS,
                    EndOfItem.OFFERS,
                    Treatment.OFFERS)
            .flatMap(offers -> offers.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    @Override
    public Draft of(Class<? extends Command> command, Named named) {
        var offer = OFFERS.getOrDefault(command, Offer.UNTIL_IT_ENDS);
        var seen = new Offer.Seen(item, system, named, evidence, viewer);
        var checklist = command == CloseWithEvidence.class ? closing.of(seen) : List.<Check>of();
        try {
            offer.rule().accept(seen);
        } catch (Rejected refused) {
            return offer.answers()
                    ? Draft.unasked(refused)
                    : Draft.refused(refused, item.stage().hasEnded() ? List.of() : checklist);
        }
        return Draft.choosing(offer.shows().apply(seen), checklist, choices(offer.steps()));
    }

    private Map<Class<?>, List<Choice>> choices(Predicate<Milestone> steps) {
        return Map.of(
                EvidenceId.class,
                evidence.stream()
                        .filter(artifact -> !artifact.isDisposed())
                        .map(artifact -> new Choice(artifact.id().toString(), artifact.inWords()))
                        .toList(),
                MilestoneId.class,
                item.milestones().stream()
                        .filter(steps)
                        .map(step -> new Choice(
                                step.id().toString(), step.id() + ". " + step.title() + ", " + step.standing()))
                        .toList());
    }
}
