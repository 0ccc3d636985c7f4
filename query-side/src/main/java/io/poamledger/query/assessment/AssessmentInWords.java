package io.poamledger.query.assessment;

import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cmmc.CloseoutFacts;
import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.verdicts.ReadinessAnswer;
import java.util.Optional;

/** The answer of an assessment, in a sentence or two. */
final class AssessmentInWords {

    private AssessmentInWords() {}

    /** @param would what the cheapest set would bring; empty where nothing can be asked */
    static String of(
            Optional<AssessmentFacts> shown, SystemAt system, ReadinessAnswer readiness, Optional<WhatWouldBe> would) {
        if (shown.isEmpty()) {
            return "No assessment was started yet.";
        }
        if (!readiness.assessment().equals(shown.map(AssessmentFacts::id))) {
            return "Assessment " + shown.get().id().number()
                    + (shown.get().completed().isPresent() ? "." : ", under way.");
        }
        return system.closeout()
                .map(end -> closedOut(end, shown.get(), system))
                .orElseGet(() -> score(shown.get(), readiness) + " " + status(system, readiness)
                        + (system.status().restsOn(shown.get().id()) ? "" : would(readiness, would)));
    }

    /** Nothing is to be declared on it any more: what its closeout found counts since. */
    private static String closedOut(CloseoutFacts end, AssessmentFacts shown, SystemAt system) {
        var current = system.reading().status();
        return system.assessed()
                        .flatMap(SystemAt::number)
                        .map(score -> score + " of " + system.pack().maximumScore())
                        .orElse("No score")
                + " with the closeout of " + end.effectiveOn() + " after assessment "
                + shown.id().number() + "."
                + (current.level().isPresent() ? " " + current.title() + " is in force." : "");
    }

    private static String score(AssessmentFacts shown, ReadinessAnswer readiness) {
        return readiness
                .score()
                .map(score -> score + " of 110.")
                .orElse(shown.completed().isPresent() ? "No score." : "No score yet.");
    }

    private static String status(SystemAt system, ReadinessAnswer readiness) {
        if (readiness.ready()) {
            return readiness.title() + " may be declared.";
        }
        var current = system.reading().status();
        var many = readiness.blocking().size();
        return (current.level().isPresent() ? current.title() + " is in force; " : "")
                + many + (many == 1 ? " reason stands" : " reasons stand") + " against declaring "
                + (current.level().isPresent() ? "another status." : "a status.");
    }

    private static String would(ReadinessAnswer readiness, Optional<WhatWouldBe> would) {
        if (readiness.ready()
                || would.filter(one -> one.cheapest() && one.closing() > 0).isEmpty()) {
            return "";
        }
        var left = would.get().then().blocking().size();
        var closing = would.get().closing();
        return " Closing " + closing + (closing == 1 ? " gap" : " gaps")
                + (left == 0 ? " removes them all." : " leaves " + left + ".");
    }
}
