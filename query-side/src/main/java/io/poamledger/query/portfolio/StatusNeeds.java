package io.poamledger.query.portfolio;

import io.poamledger.cmmc.affirmation.DueAffirmation;
import io.poamledger.events.Bounds;
import io.poamledger.query.portfolio.Needs.Late;
import io.poamledger.query.portfolio.PortfolioPage.Glance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the status of systems asks of those who affirm it and of those who manage it, in words. */
final class StatusNeeds {

    private StatusNeeds() {}

    /** What should have been said, or begun, by now. */
    static List<Late> late(List<Glance> affirmed, List<Glance> managed) {
        return Stream.concat(
                        affirmed.stream()
                                .flatMap(
                                        one -> one
                                                .duties()
                                                .missing()
                                                .map(due -> affirmation(one, due, " has been due since "))
                                                .stream()),
                        managed.stream().flatMap(one -> closeout(one, true).stream()))
                .toList();
    }

    /** What they have to say, or to begin, soon. */
    static List<Late> waiting(List<Glance> affirmed, List<Glance> managed) {
        return Stream.of(
                        affirmed.stream()
                                .filter(one -> one.duties().undecided() > 0)
                                .map(StatusNeeds::changes),
                        affirmed.stream()
                                .flatMap(one ->
                                        one
                                                .duties()
                                                .coming()
                                                .map(due -> affirmation(one, due, " is due on "))
                                                .stream()),
                        managed.stream().flatMap(one -> closeout(one, false).stream()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Late affirmation(Glance system, DueAffirmation due, String is) {
        var occasion = switch (due.occasion()) {
            case CONDITIONAL_STATUS -> "affirmation of the conditional status";
            case FINAL_STATUS, CLOSEOUT -> "affirmation of the final status";
            case ANNIVERSARY -> "yearly affirmation";
        };
        return new Late(
                1,
                occasion + is + Bounds.words(due.dueOn()) + ": " + system.name(),
                "/systems/" + system.id() + "/posted",
                false);
    }

    private static Late changes(Glance system) {
        var many = system.duties().undecided();
        return new Late(
                many,
                (many == 1 ? "change" : "changes") + " of the environment, significant or not: " + system.name(),
                "/systems/" + system.id() + "/status#changes-head",
                false);
    }

    /** @param begun whether it should be under way by now */
    private static Optional<Late> closeout(Glance system, boolean begun) {
        return system.duties()
                .closeoutFrom()
                .filter(_ -> begun == system.duties().closeoutLate())
                .map(from -> new Late(
                        1,
                        begun
                                ? "closeout has not begun, and should have by " + from + ": " + system.name()
                                : "closeout has to begin by " + from + ": " + system.name(),
                        "/systems/" + system.id() + "/cockpit",
                        false));
    }
}
