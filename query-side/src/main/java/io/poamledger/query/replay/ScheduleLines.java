package io.poamledger.query.replay;

import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.ScheduleFacts;
import java.util.stream.Collectors;

/** The dates of an item and of its milestones, in lines. */
record ScheduleLines(SaidLines lines) {

    /** What was promised, and what became of it. */
    static void of(ScheduleFacts schedule, SaidLines lines) {
        new ScheduleLines(lines).all(schedule);
    }

    private void all(ScheduleFacts schedule) {
        schedule.completion().ifPresent(date -> promise("Completion", date));
        lines.say(
                "Lines to carry",
                schedule.inherited().stream()
                        .map(line -> line.id() + " due " + Bounds.words(line.dueOn()))
                        .collect(Collectors.joining(", ")));
        schedule.milestones().forEach(this::milestone);
        lines.say("Goes on in", SaidLines.together(schedule.continuedBy()));
    }

    private void milestone(MilestoneFacts milestone) {
        var name = "Milestone " + milestone.id();
        lines.say(name, milestone.title() + SaidLines.because(milestone.description()));
        lines.say(
                name + " is",
                InWords.of(milestone.progress())
                        + milestone
                                .completedOn()
                                .map(on -> ", completed " + Bounds.words(on))
                                .orElse("")
                        + SaidLines.because(milestone.note())
                        + milestone
                                .successor()
                                .map(next -> ", successor " + InWords.of(next))
                                .orElse(""));
        promise(name, milestone.due());
        lines.say(name + " goes on in", SaidLines.together(milestone.continuedBy()));
    }

    private void promise(String name, PromisedDate date) {
        var promise = date.promise();
        lines.say(name + " due", Bounds.words(promise.current()));
        lines.say(
                name + " baseline",
                Bounds.words(promise.baseline())
                        + (date.isAgreed() ? "" : ", not agreed yet")
                        + (promise.first().equals(promise.baseline())
                                ? ""
                                : ", first " + Bounds.words(promise.first())));
        if (promise.moves() > 0 || promise.slips() > 0 || promise.earlierDays() > 0 || promise.correctedDays() != 0) {
            lines.say(name + " postponed", slip(promise));
        }
        lines.say(
                name + " as given",
                date.said().stream()
                        .map(said -> Bounds.words(said.date())
                                + said.confirmed().map(_ -> " (confirmed)").orElse(""))
                        .collect(Collectors.joining(", then ")));
        lines.say(name + " stands", date.agreement().inWords());
        if (date.lines().size() > 1
                || date.lines().stream().anyMatch(line -> line.takenFrom().isPresent())) {
            lines.say(
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
}
