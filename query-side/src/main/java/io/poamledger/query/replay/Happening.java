package io.poamledger.query.replay;

import io.poamledger.events.Bounds;
import io.poamledger.events.Excerpt;
import io.poamledger.events.InWords;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AdjudicationRecorded;
import io.poamledger.events.assessment.AppealDecided;
import io.poamledger.events.assessment.AppealFiled;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.assessment.AssessmentStarted;
import io.poamledger.events.assessment.FindingReevaluated;
import io.poamledger.events.assessment.RequirementFindingRecorded;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.events.intake.ImportCompleted;
import io.poamledger.events.intake.ImportEvent;
import io.poamledger.events.intake.ImportStarted;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.status.AffirmationSubmitted;
import io.poamledger.events.status.CloseoutFinalised;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.ConditionalStatusTerminated;
import io.poamledger.events.status.FinalStatusGranted;
import io.poamledger.events.status.RepresentationRecorded;
import io.poamledger.events.status.RepresentationWithdrawn;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusOverridden;
import io.poamledger.events.system.ChangeRecorded;
import io.poamledger.events.system.ChangeSignificanceDecided;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SecurityPlanIssued;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.events.system.SystemRevised;
import java.util.Locale;
import java.util.Optional;

/**
 * What an event says of a system, in one sentence; events of one sentence are told once.
 *
 * @param item the number of the item that it is about; empty where it is about the system
 * @param page where it is seen, without the moment
 */
record Happening(SystemId system, Optional<Integer> item, String sentence, String page) {

    private static final int NAMED = 80;

    private Happening(SystemId system, String sentence, String page) {
        this(system, Optional.empty(), sentence, page);
    }

    /** Empty where it is of no system. */
    static Optional<Happening> of(Object event) {
        return switch (event) {
            case InformationSystemEvent e -> Optional.of(system(e));
            case AssessmentEvent e -> Optional.of(assessment(e));
            case StatusEvent e -> Optional.of(status(e));
            case EvidenceEvent e -> Optional.of(evidence(e));
            case ImportEvent e -> Optional.of(intake(e));
            case PoamItemEvent e -> Optional.of(item(e));
            default -> Optional.empty();
        };
    }

    private static Happening system(InformationSystemEvent event) {
        var page = event instanceof ReviewRecorded
                ? "/reviews?system=" + event.systemId()
                : "/systems/" + event.systemId();
        return new Happening(
                event.systemId(),
                switch (event) {
                    case SystemRegistered _ -> "The system was registered.";
                    case SystemRevised e -> RevisedProfile.inWords(e);
                    case SecurityPlanIssued e ->
                        "Version " + named(e.version()) + " of the security plan was issued, as of "
                                + Bounds.words(e.issuedOn()) + ".";
                    case ReviewRecorded e -> "A review held on " + Bounds.words(e.heldOn()) + " was recorded.";
                    case ChangeRecorded e ->
                        "A change of the system on " + Bounds.words(e.changedOn()) + " was recorded: "
                                + named(e.description());
                    case ChangeSignificanceDecided e ->
                        "Change " + e.change() + " of the system was decided to be "
                                + (e.significant() ? "significant." : "not significant.");
                },
                page);
    }

    private static Happening assessment(AssessmentEvent event) {
        var id = event.assessmentId();
        var which = "assessment " + id.number();
        return new Happening(
                id.system(),
                switch (event) {
                    case AssessmentStarted _ -> "Assessment " + id.number() + " was started.";
                    case RequirementFindingRecorded _ -> "What " + which + " found was recorded.";
                    case FindingReevaluated e ->
                        e.requirement() + " was looked at again in " + which + ": " + InWords.of(e.from()) + " became "
                                + InWords.of(e.to()) + ".";
                    case AdjudicationRecorded e ->
                        e.requirement() + " counts as " + InWords.of(e.countsAs()) + " in " + which
                                + ", by an adjudication.";
                    case AssessmentCompleted e ->
                        "Assessment " + id.number() + " was completed"
                                + e.score()
                                        .map(score -> " with a score of " + score)
                                        .orElse(", without a score") + ".";
                    case AppealFiled _ -> "An appeal against " + which + " was filed.";
                    case AppealDecided e ->
                        "The appeal against " + which + " was " + (e.granted() ? "granted." : "denied.");
                },
                "/systems/" + id.system() + "/assessment");
    }

    private static Happening status(StatusEvent event) {
        var page = "/systems/" + event.systemId()
                + switch (event) {
                    case RepresentationRecorded _, RepresentationWithdrawn _, AffirmationSubmitted _ -> "/posted";
                    default -> "/status";
                };
        return new Happening(
                event.systemId(),
                switch (event) {
                    case ConditionalStatusGranted e ->
                        e.status().title() + " was declared with a score of " + e.score() + ", from "
                                + Bounds.words(e.statusDate()) + ".";
                    case FinalStatusGranted e ->
                        e.status().title() + " was declared with a score of " + e.score() + ", from "
                                + Bounds.words(e.statusDate()) + ".";
                    case CloseoutFinalised e ->
                        "The closeout was finalised on " + Bounds.words(e.effectiveOn()) + ": "
                                + e.status().title() + ".";
                    case ConditionalStatusTerminated e ->
                        "The conditional status was terminated by the closeout of " + Bounds.words(e.effectiveOn())
                                + ".";
                    case StatusOverridden e ->
                        "The status was overridden: " + e.status().title() + ", from " + Bounds.words(e.effectiveOn())
                                + ".";
                    case AffirmationSubmitted e ->
                        "An affirmation of " + Bounds.words(e.affirmedOn()) + " was recorded.";
                    case RepresentationRecorded e ->
                        "It was recorded what was said on " + Bounds.words(e.madeOn()) + " to " + named(e.madeTo())
                                + ": " + InWords.of(e.kind())
                                + e.score().map(score -> ", " + score).orElse("") + ".";
                    case RepresentationWithdrawn e -> "What was said under " + e.number() + " was withdrawn.";
                },
                page);
    }

    private static Happening evidence(EvidenceEvent event) {
        return new Happening(
                event.systemId(),
                switch (event) {
                    case EvidencePreserved e -> "Evidence was preserved: " + named(e.fileName()) + ".";
                    case EvidenceReferenced e ->
                        "Evidence that is kept elsewhere was named: " + named(e.fileName()) + ".";
                    default -> capital(words(event)) + ".";
                },
                "/evidence/" + event.evidenceId());
    }

    private static Happening intake(ImportEvent event) {
        return new Happening(
                event.systemId(),
                switch (event) {
                    case ImportStarted e -> "The import of " + named(e.fileName()) + " was started.";
                    case ImportCompleted _ -> "The import was completed.";
                },
                "/imports?system=" + event.systemId());
    }

    private static Happening item(PoamItemEvent event) {
        var id = event.itemId();
        return new Happening(id.system(), Optional.of(id.number()), capital(words(event)) + ".", "/items/" + id);
    }

    private static String named(String words) {
        return Excerpt.of(words.strip(), NAMED);
    }

    /** {@code ProgressRecorded} as {@code progress recorded}. */
    private static String words(Object event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
