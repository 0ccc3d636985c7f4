package io.poamledger.command.item.ending;

import io.poamledger.command.Rejected;
import io.poamledger.command.forms.Check;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Offer;
import io.poamledger.command.item.state.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What closing an item needs (rule C-8), for whoever is about to; who it is that closes, {@link Closure} looks at. */
final class ClosingChecklist {

    private ClosingChecklist() {}

    static List<Check> of(Offer.Seen seen) {
        var item = seen.item();
        return List.of(begun(item), milestones(item), evidence(seen), account(item));
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

    private static Check account(ItemState item) {
        var party = item.plan().responsibility().map(assigned -> assigned.primary());
        var who = party.map(one -> "'" + one.name() + "'").orElse("nobody");
        return party.flatMap(one -> one.account()).isPresent()
                ? new Check(
                        "Closed by somebody else than the responsible party " + who + " and those who did the work",
                        true)
                : new Check(
                        "No account stands behind the responsible party (" + who
                                + "): assign one, or say in the waiver why you may close it",
                        false);
    }
}
