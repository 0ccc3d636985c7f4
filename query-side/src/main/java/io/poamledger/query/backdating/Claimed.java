package io.poamledger.query.backdating;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.assessment.AdjudicationRecorded;
import io.poamledger.events.assessment.AppealDecided;
import io.poamledger.events.assessment.AppealFiled;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentStarted;
import io.poamledger.events.assessment.FindingReevaluated;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.events.evidence.ReferenceRehashed;
import io.poamledger.events.item.CompensatingControlAdded;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.events.status.AffirmationSubmitted;
import io.poamledger.events.status.CloseoutFinalised;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.ConditionalStatusTerminated;
import io.poamledger.events.status.FinalStatusGranted;
import io.poamledger.events.status.RepresentationRecorded;
import io.poamledger.events.status.RepresentationWithdrawn;
import io.poamledger.events.status.StatusOverridden;
import io.poamledger.events.system.ChangeRecorded;
import io.poamledger.events.system.ChangeSignificanceDecided;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SecurityPlanIssued;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an event says happened on a day that whoever recorded it named.
 *
 * @param what in words
 */
record Claimed(String what, LocalDate day) {

    /** Empty where it names no such day: a promise is none, and a closing before the ledger says itself that it comes late. */
    static Optional<Claimed> by(LedgerEvent event) {
        return switch (event) {
            case MilestoneCompleted e -> on(e.completedOn(), "milestone " + e.milestoneId() + " completed");
            case ItemClosed e -> on(e.completedOn(), "closed");
            case SubmittedForValidation e -> on(e.completedOn(), "said to be done");
            case ProgressRecorded e -> on(e.happenedOn(), "progress");
            case CompensatingControlAdded e -> on(e.inPlaceSince(), "compensating control in place");
            case AssessmentStarted e ->
                on(e.startedOn(), "assessment " + e.assessmentId().number() + " started");
            case AssessmentCompleted e ->
                on(e.completedOn(), "assessment " + e.assessmentId().number() + " completed");
            case FindingReevaluated e -> on(e.reevaluatedOn(), "finding on " + e.requirement() + " re-evaluated");
            case AdjudicationRecorded e -> on(e.decidedOn(), "finding on " + e.requirement() + " adjudicated");
            case AppealFiled e -> on(e.filedOn(), "appeal filed");
            case AppealDecided e -> on(e.decidedOn(), "appeal decided");
            case ConditionalStatusGranted e -> on(e.statusDate(), e.status().title());
            case FinalStatusGranted e -> on(e.statusDate(), e.status().title());
            case CloseoutFinalised e -> on(e.effectiveOn(), "closeout finalised");
            case ConditionalStatusTerminated e -> on(e.effectiveOn(), "conditional status ended");
            case StatusOverridden e -> on(e.effectiveOn(), "result of DIBCAC");
            case AffirmationSubmitted e -> on(e.affirmedOn(), "affirmed");
            case RepresentationRecorded e -> on(e.madeOn(), "said to " + e.madeTo());
            case RepresentationWithdrawn e -> on(e.withdrawnOn(), "taken back");
            case ReviewRecorded e -> on(e.heldOn(), "review held");
            case SecurityPlanIssued e -> on(e.issuedOn(), "security plan " + e.version() + " issued");
            case ChangeRecorded e -> on(e.changedOn(), "environment changed");
            case ChangeSignificanceDecided e -> on(e.decidedOn(), "significance of a change decided");
            case EvidencePreserved e -> on(e.collectedOn(), "artifact collected");
            case EvidenceReferenced e -> on(e.collectedOn(), "artifact collected");
            case ReferenceRehashed e -> on(e.hashedOn(), "artifact hashed");
            default -> Optional.empty();
        };
    }

    private static Optional<Claimed> on(LocalDate day, String what) {
        return Optional.of(new Claimed(what, day));
    }

    private static Optional<Claimed> on(Optional<LocalDate> day, String what) {
        return day.map(named -> new Claimed(what, named));
    }
}
