package io.poamledger.query.replay;

import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.LifeFacts;
import io.poamledger.query.facts.PlanFacts;
import io.poamledger.query.facts.TreatmentFacts;
import io.poamledger.query.facts.Validation;
import io.poamledger.query.facts.WeaknessFacts;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Everything about an item in lines, a name and a value each, so that two moments of it can be compared; what there is nothing of has no line. */
final class FactLines {

    private final SaidLines lines = new SaidLines();

    private FactLines() {}

    static SequencedMap<String, String> of(ItemFacts item) {
        var facts = new FactLines();
        facts.all(item);
        return facts.lines.said();
    }

    private void all(ItemFacts item) {
        lines.say("State", InWords.of(item.state()));
        ScheduleLines.of(item.schedule(), lines);
        lines.say("Responsible party", item.plan().primary(), FactLines::party);
        lines.all("Supporting", item.plan().supporting(), FactLines::party);
        weakness(item.weakness());
        plan(item.plan());
        life(item.life());
        treatment(item.treatment());
    }

    private void weakness(WeaknessFacts weakness) {
        var text = weakness.text();
        lines.say(
                "Risk",
                weakness.risk(),
                risk -> InWords.of(risk.rating())
                        + risk.likelihood()
                                .map(level -> ", likelihood " + InWords.of(level))
                                .orElse("")
                        + risk.impact()
                                .map(level -> ", impact " + InWords.of(level))
                                .orElse("")
                        + SaidLines.because(risk.rationale()));
        lines.say("Weakness", text.title());
        lines.say("Description", text.description());
        lines.say("Kind", InWords.of(weakness.kind()));
        lines.say("Requirement", text.requirement(), Object::toString);
        lines.all("References", text.references(), reference -> reference);
        lines.say("Found by", text.source());
        lines.say("Discovered", text.discoveredOn(), Bounds::words);
        lines.say(
                "Other columns",
                weakness.otherColumns().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(column -> column.getKey() + ": " + column.getValue())
                        .collect(Collectors.joining("; ")));
        lines.all(
                "Said of what ended",
                weakness.origins(),
                origin -> origin.continues()
                        .map(promise -> "continues " + promise)
                        .or(() -> origin.recurs().map(closed -> "recurs from " + closed))
                        .or(() -> origin.none()
                                .map(why -> (origin.alike().isEmpty()
                                                ? "nothing that ended"
                                                : "none of " + SaidLines.together(origin.alike()))
                                        + SaidLines.because(why)))
                        .orElseGet(() -> "not answered: " + SaidLines.together(origin.alike())));
    }

    private void plan(PlanFacts plan) {
        plan.remediation().ifPresent(planned -> {
            lines.say("Actions", planned.actions());
            lines.all("Systems covered", planned.systemsCovered(), system -> system);
            lines.say("Configuration", planned.configuration());
            lines.say("Test procedure", planned.testProcedure());
        });
        lines.say("Resources", plan.resources(), FactLines::resources);
        lines.say(
                "Committed",
                plan.committed(),
                given -> resources(given.resources()) + " by " + given.committedBy()
                        + given.availableFrom()
                                .map(day -> ", from " + Bounds.words(day))
                                .orElse(""));
        lines.say(
                "Plan approved",
                plan.approved(),
                approval -> "by " + approval.recorded().name() + SaidLines.because(approval.note()));
        lines.say(
                "Plan approved last",
                plan.lastApproved().filter(last -> !plan.approved().equals(Optional.of(last))),
                approval -> "by " + approval.recorded().name() + SaidLines.because(approval.note()) + ", "
                        + approval.recorded().at());
    }

    private static String resources(PlanFacts.Resources resources) {
        return resources.resources()
                + resources.cost().map(cost -> ", $" + cost).orElse("")
                + resources.hours().map(hours -> ", " + hours + " hours").orElse("");
    }

    private void life(LifeFacts life) {
        lines.say(
                "Progress",
                life.progress().isEmpty()
                        ? ""
                        : life.progress().size() + (life.progress().size() == 1 ? " report" : " reports")
                                + ", the last: " + life.progress().getLast().text());
        lines.all("Evidence", life.evidence(), LifeFacts.Attached::fileName);
        lines.say(
                "Submitted",
                life.validation().submitted(),
                said -> "completed " + Bounds.words(said.completedOn()) + SaidLines.because(said.statement()));
        lines.all("Returned from validation", life.validation().returns(), Validation.Returned::reason);
        lines.say(
                "Closed",
                life.closed(),
                closed -> "completed " + Bounds.words(closed.completedOn()) + SaidLines.because(closed.actionsTaken())
                        + SaidLines.because(closed.deviations())
                        + SaidLines.because("plan version " + closed.sspVersion())
                        + closed.waiver().map(SaidLines::because).orElse(""));
        lines.say(
                "Closed before the ledger",
                life.priorClosure(),
                prior -> prior.claimedOn().map(Bounds::words).orElse("no day said") + " by " + prior.closedBy()
                        + SaidLines.because(prior.reference()));
        lines.say(
                "Voided",
                life.voided(),
                voided -> voided.reason()
                        + voided.kind().map(kind -> ", " + InWords.of(kind)).orElse("")
                        + voided.successor()
                                .map(next -> ", successor " + InWords.of(next))
                                .orElse("")
                        + voided.waiver().map(SaidLines::because).orElse(""));
        lines.all("Reopened", life.reopened(), LifeFacts.Reopening::reason);
    }

    private void treatment(TreatmentFacts treatment) {
        lines.say(
                "Risk accepted",
                treatment.accepted(),
                accepted -> "by " + accepted.acceptedBy()
                        + accepted.until()
                                .map(day -> " until " + Bounds.words(day))
                                .orElse("") + SaidLines.because(accepted.rationale()));
        treatment
                .deviations()
                .forEach(one -> lines.say(
                        "Deviation " + one.number(),
                        one.words()
                                + SaidLines.because(one.rationale())
                                + one.decided()
                                        .map(decided -> (decided.granted() ? ", granted" : ", refused")
                                                + SaidLines.because(decided.reason()))
                                        .orElse(", not decided")));
        treatment
                .controls()
                .forEach(one -> lines.say(
                        "Compensating control " + one.number(),
                        one.description()
                                + one.inPlaceSince()
                                        .map(day -> ", in place since " + Bounds.words(day))
                                        .orElse(", planned")
                                + one.withdrawn()
                                        .map(gone -> ", withdrawn" + SaidLines.because(gone.reason()))
                                        .orElse("")));
        lines.all("Waits for", treatment.dependencies(), one -> one.dependsOn() + SaidLines.because(one.reason()));
    }

    private static String party(ResponsibleParty party) {
        return party.name()
                + party.account().map(account -> " (" + account + ")").orElse("");
    }
}
