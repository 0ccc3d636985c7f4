package io.poamledger.query.replay;

import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.LifeFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.PlanFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.TreatmentFacts;
import io.poamledger.query.facts.Validation;
import io.poamledger.query.facts.WeaknessFacts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything about an item in lines, a name and a value each, so that two moments of it can be compared; what there is nothing of has no line. */
final class FactLines {

    private final SequencedMap<String, String> lines = new LinkedHashMap<>();

    private FactLines() {}

    static SequencedMap<String, String> of(ItemFacts item) {
        var lines = new FactLines();
        lines.say("State", InWords.of(item.state()));
        lines.schedule(item);
        lines.say("Responsible party", item.plan().primary(), FactLines::party);
        lines.all("Supporting", item.plan().supporting(), FactLines::party);
        lines.weakness(item.weakness());
        lines.plan(item.plan());
        lines.life(item.life());
        lines.treatment(item.treatment());
        return lines.lines;
    }

    private void weakness(WeaknessFacts weakness) {
        var text = weakness.text();
        say(
                "Risk",
                weakness.risk(),
                risk -> InWords.of(risk.rating())
                        + risk.likelihood()
                                .map(level -> ", likelihood " + InWords.of(level))
                                .orElse("")
                        + risk.impact()
                                .map(level -> ", impact " + InWords.of(level))
                                .orElse("")
                        + because(risk.rationale()));
        say("Weakness", text.title());
        say("Description", text.description());
        say("Kind", InWords.of(weakness.kind()));
        say("Requirement", text.requirement(), Object::toString);
        all("References", text.references(), reference -> reference);
        say("Found by", text.source());
        say("Discovered", text.discoveredOn(), Bounds::words);
        say(
                "Other columns",
                weakness.otherColumns().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(column -> column.getKey() + ": " + column.getValue())
                        .collect(Collectors.joining("; ")));
        all(
                "Said of what ended",
                weakness.origins(),
                origin -> origin.continues()
                        .map(promise -> "continues " + promise)
                        .or(() -> origin.recurs().map(closed -> "recurs from " + closed))
                        .or(() -> origin.none()
                                .map(why -> (origin.alike().isEmpty()
                                                ? "nothing that ended"
                                                : "none of " + together(origin.alike()))
                                        + because(why)))
                        .orElseGet(() -> "not answered: " + together(origin.alike())));
    }

    private void schedule(ItemFacts item) {
        var schedule = item.schedule();
        schedule.completion().ifPresent(date -> promise("Completion", date));
        say(
                "Lines to carry",
                schedule.inherited().stream()
                        .map(line -> line.id() + " due " + Bounds.words(line.dueOn()))
                        .collect(Collectors.joining(", ")));
        schedule.milestones().forEach(this::milestone);
        say("Goes on in", together(schedule.continuedBy()));
    }

    private void milestone(MilestoneFacts milestone) {
        var name = "Milestone " + milestone.id();
        say(name, milestone.title() + because(milestone.description()));
        say(
                name + " is",
                InWords.of(milestone.progress())
                        + milestone
                                .completedOn()
                                .map(on -> ", completed " + Bounds.words(on))
                                .orElse("")
                        + because(milestone.note())
                        + milestone
                                .successor()
                                .map(next -> ", successor " + InWords.of(next))
                                .orElse(""));
        promise(name, milestone.due());
        say(name + " goes on in", together(milestone.continuedBy()));
    }

    private void promise(String name, PromisedDate date) {
        var promise = date.promise();
        say(name + " due", Bounds.words(promise.current()));
        say(
                name + " baseline",
                Bounds.words(promise.baseline())
                        + (date.isAgreed() ? "" : ", not agreed yet")
                        + (promise.first().equals(promise.baseline())
                                ? ""
                                : ", first " + Bounds.words(promise.first())));
        if (promise.moves() > 0 || promise.slips() > 0 || promise.earlierDays() > 0 || promise.correctedDays() != 0) {
            say(name + " postponed", slip(promise));
        }
        say(
                name + " as given",
                date.said().stream()
                        .map(said -> Bounds.words(said.date())
                                + said.confirmed().map(_ -> " (confirmed)").orElse(""))
                        .collect(Collectors.joining(", then ")));
        say(name + " stands", date.agreement().inWords());
        if (date.lines().size() > 1
                || date.lines().stream().anyMatch(line -> line.takenFrom().isPresent())) {
            say(
                    name + " carries",
                    date.lines().stream()
                            .map(line ->
                                    line.id() + " due " + Bounds.words(line.dueOn()) + ", +" + line.postponed() + " d")
                            .collect(Collectors.joining("; ")));
        }
    }

    private static String slip(Promise promise) {
        return "+" + promise.slipDays() + " d in " + promise.slips() + " of " + promise.moves() + " moves"
                + (promise.earlierDays() > 0 ? ", " + promise.earlierDays() + " d earlier" : "")
                + (promise.correctedDays() != 0 ? ", " + promise.correctedDays() + " d corrected" : "");
    }

    private void plan(PlanFacts plan) {
        plan.remediation().ifPresent(planned -> {
            say("Actions", planned.actions());
            all("Systems covered", planned.systemsCovered(), system -> system);
            say("Configuration", planned.configuration());
            say("Test procedure", planned.testProcedure());
        });
        say("Resources", plan.resources(), FactLines::resources);
        say(
                "Committed",
                plan.committed(),
                given -> resources(given.resources()) + " by " + given.committedBy()
                        + given.availableFrom()
                                .map(day -> ", from " + Bounds.words(day))
                                .orElse(""));
        say(
                "Plan approved",
                plan.approved(),
                approval -> "by " + approval.recorded().name() + because(approval.note()));
        say(
                "Plan approved last",
                plan.lastApproved().filter(last -> !plan.approved().equals(Optional.of(last))),
                approval -> "by " + approval.recorded().name() + because(approval.note()) + ", "
                        + approval.recorded().at());
    }

    private static String resources(PlanFacts.Resources resources) {
        return resources.resources()
                + resources.cost().map(cost -> ", $" + cost).orElse("")
                + resources.hours().map(hours -> ", " + hours + " hours").orElse("");
    }

    private void life(LifeFacts life) {
        say(
                "Progress",
                life.progress().isEmpty()
                        ? ""
                        : life.progress().size() + (life.progress().size() == 1 ? " report" : " reports")
                                + ", the last: " + life.progress().getLast().text());
        all("Evidence", life.evidence(), LifeFacts.Attached::fileName);
        say(
                "Submitted",
                life.validation().submitted(),
                said -> "completed " + Bounds.words(said.completedOn()) + because(said.statement()));
        all("Returned from validation", life.validation().returns(), Validation.Returned::reason);
        say(
                "Closed",
                life.closed(),
                closed -> "completed " + Bounds.words(closed.completedOn()) + because(closed.actionsTaken())
                        + because(closed.deviations()) + because("plan version " + closed.sspVersion())
                        + closed.waiver().map(FactLines::because).orElse(""));
        say(
                "Closed before the ledger",
                life.priorClosure(),
                prior -> prior.claimedOn().map(Bounds::words).orElse("no day said") + " by " + prior.closedBy()
                        + because(prior.reference()));
        say(
                "Voided",
                life.voided(),
                voided -> voided.reason()
                        + voided.kind().map(kind -> ", " + InWords.of(kind)).orElse("")
                        + voided.successor()
                                .map(next -> ", successor " + InWords.of(next))
                                .orElse("")
                        + voided.waiver().map(FactLines::because).orElse(""));
        all("Reopened", life.reopened(), LifeFacts.Reopening::reason);
    }

    private void treatment(TreatmentFacts treatment) {
        say(
                "Risk accepted",
                treatment.accepted(),
                accepted -> "by " + accepted.acceptedBy()
                        + accepted.until()
                                .map(day -> " until " + Bounds.words(day))
                                .orElse("") + because(accepted.rationale()));
        treatment
                .deviations()
                .forEach(one -> say(
                        "Deviation " + one.number(),
                        one.words()
                                + because(one.rationale())
                                + one.decided()
                                        .map(decided -> (decided.granted() ? ", granted" : ", refused")
                                                + because(decided.reason()))
                                        .orElse(", not decided")));
        treatment
                .controls()
                .forEach(one -> say(
                        "Compensating control " + one.number(),
                        one.description()
                                + one.inPlaceSince()
                                        .map(day -> ", in place since " + Bounds.words(day))
                                        .orElse(", planned")
                                + one.withdrawn()
                                        .map(gone -> ", withdrawn" + because(gone.reason()))
                                        .orElse("")));
        all("Waits for", treatment.dependencies(), one -> one.dependsOn() + because(one.reason()));
    }

    private static String party(ResponsibleParty party) {
        return party.name()
                + party.account().map(account -> " (" + account + ")").orElse("");
    }

    private static String together(Collection<PromiseId> promises) {
        return promises.stream().map(PromiseId::toString).collect(Collectors.joining(", "));
    }

    private static String because(String why) {
        return why.isBlank() ? "" : ": " + why;
    }

    private <T> void all(String name, List<T> values, Function<T, String> words) {
        say(name, values.stream().map(words).collect(Collectors.joining("; ")));
    }

    private <T> void say(String name, Optional<T> value, Function<T, String> words) {
        say(name, value.map(words).orElse(""));
    }

    private void say(String name, String value) {
        if (!value.isBlank()) {
            lines.put(name, value);
        }
    }
}
