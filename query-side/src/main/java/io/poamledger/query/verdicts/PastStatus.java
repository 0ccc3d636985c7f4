package io.poamledger.query.verdicts;

import io.poamledger.events.Bounds;
import io.poamledger.events.status.AffirmationSubmitted;
import io.poamledger.events.status.CloseoutFinalised;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.ConditionalStatusTerminated;
import io.poamledger.events.status.FinalStatusGranted;
import io.poamledger.events.status.RepresentationRecorded;
import io.poamledger.events.status.RepresentationWithdrawn;
import io.poamledger.events.status.StatusOverridden;
import io.poamledger.events.verdict.DecisionBasis;
import io.poamledger.events.verdict.StatedReason;
import io.poamledger.query.cmmc.StatusFacts.StatusChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A status that came to be.
 *
 * @param words what brought it about
 * @param effectiveOn the first day it was true, and {@code recordedOn} the day it was written down
 * @param recordedLater whether it was written down after it: one of the signs of backdating
 * @param reasons that were told with it
 * @param basis what the decision was taken on, with the rules of then
 */
record PastStatus(
        CmmcStatus status,
        String title,
        String words,
        LocalDate effectiveOn,
        LocalDate recordedOn,
        String recordedBy,
        boolean recordedLater,
        long position,
        List<StatedReason> reasons,
        Optional<DecisionBasis> basis) {

    static PastStatus of(StatusChange change) {
        var entry = change.entry();
        return switch (change.event()) {
            case ConditionalStatusGranted e ->
                line(
                        change,
                        "Declared on assessment " + e.assessmentId().number() + " with a score of " + e.score() + "; "
                                + e.plan().size() + " requirements are on the frozen plan",
                        List.of(),
                        Optional.of(e.basis()));
            case FinalStatusGranted e ->
                line(
                        change,
                        "Declared on assessment " + e.assessmentId().number() + " with a score of " + e.score(),
                        List.of(),
                        Optional.of(e.basis()));
            case CloseoutFinalised e ->
                line(
                        change,
                        "Closed out by assessment " + e.closeout().number() + " on " + Bounds.words(e.effectiveOn())
                                + (e.postingReference().isBlank() ? "" : ", posted as " + e.postingReference())
                                + (e.recordedLate() ? "; recorded after the window" : ""),
                        List.of(),
                        Optional.of(e.basis()));
            case ConditionalStatusTerminated e ->
                line(
                        change,
                        "Ended by closeout assessment " + e.closeout().number(),
                        e.reasons(),
                        Optional.of(e.basis()));
            case StatusOverridden e ->
                line(change, "Result of DIBCAC, " + e.reference() + ": " + e.reason(), List.of(), Optional.empty());
            case AffirmationSubmitted _, RepresentationRecorded _, RepresentationWithdrawn _ ->
                throw new IllegalArgumentException("This is no status: " + entry);
        };
    }

    private static PastStatus line(
            StatusChange change, String words, List<StatedReason> reasons, Optional<DecisionBasis> basis) {
        var entry = change.entry();
        return new PastStatus(
                entry.status(),
                entry.status().title(),
                words,
                entry.effectiveOn(),
                entry.recordedOn(),
                change.recordedBy(),
                entry.recordedLater(),
                change.position(),
                reasons,
                basis);
    }
}
