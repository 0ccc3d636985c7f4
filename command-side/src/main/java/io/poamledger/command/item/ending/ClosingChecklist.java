package io.poamledger.command.item.ending;

import io.poamledger.access.KnownAccounts;
import io.poamledger.command.Rejected;
import io.poamledger.command.forms.draft.Check;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Offer;
import io.poamledger.command.item.state.Stage;
import io.poamledger.events.item.SeparationWaived;
import io.poamledger.events.organisation.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What closing an item needs (rule C-8), for whoever is about to: what {@link Closure} looks at before anything is said. */
public record ClosingChecklist(ClosingPolicy policy, KnownAccounts accounts, Actor who) {

    public List<Check> of(Offer.Seen seen) {
        var item = seen.item();
        return List.of(begun(item), milestones(item), evidence(seen), somebodyElse(item));
    }

    private static Check begun(ItemState item) {
        return item.stage() == Stage.OPEN
                ? new Check(
                        "Work has begun: approve the plan, report progress, complete a milestone or attach evidence",
                        false)
                : new Check("Work has begun", true);
    }

    private static Check milestones(ItemState item) {
        var open = item.openMilestones();
        return open.isEmpty()
                ? new Check("Every milestone is completed or cancelled", true)
                : new Check(
                        "Every milestone is completed or cancelled; open are "
                                + open.stream()
                                        .map(step -> step.named() + ", due " + step.dueOn())
                                        .collect(Collectors.joining("; ")),
                        false);
    }

    private static Check evidence(Offer.Seen seen) {
        if (seen.evidence().isEmpty()) {
            return new Check("At least one artifact in its final form is attached: upload one first", false);
        }
        var why = new ArrayList<String>();
        for (var artifact : seen.evidence()) {
            try {
                artifact.maySupport(seen.system().today());
                return new Check("At least one artifact is attached, in its final form: " + artifact.inWords(), true);
            } catch (Rejected refused) {
                why.add(refused.getMessage());
            }
        }
        return new Check("At least one artifact in its final form is attached. " + String.join(". ", why), false);
    }

    private Check somebodyElse(ItemState item) {
        var separation = new Separation(item.involved(), who, accounts);
        var involved = separation.whyNotSomebodyElse().filter(_ -> policy.separationOfDuties());
        if (involved.isPresent()) {
            return item.involved()
                    .waiverFor(who.account())
                    .map(SeparationWaived::reason)
                    .map(reason -> new Check(
                            "Closed by somebody else: '%s' %s, which was waived: %s"
                                    .formatted(who.account(), involved.get(), reason),
                            true))
                    .orElseGet(() -> new Check(
                            "Closed by somebody else: '%s' %s; somebody else has to close it, or to waive that"
                                    .formatted(who.account(), involved.get()),
                            false));
        }
        return separation.cannotBeTold()
                ? new Check(
                        "No account stands behind " + separation.parties() + ": say in the waiver why you may close it",
                        false)
                : new Check(
                        "Closed by somebody else than " + separation.parties() + " and those who did the work", true);
    }
}
