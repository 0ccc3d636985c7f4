package io.poamledger.query.facts;

import io.poamledger.events.Sha256;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.ReferencedEvidence;
import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.LifeEvent;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.ReturnedFromValidation;
import io.poamledger.events.item.SeparationWaived;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done, and how it ended.
 *
 * @param progress oldest first
 * @param evidence in the order it was attached
 * @param validation what was said to be done, and what came of that
 * @param reopened every time that it had ended and went on; its ends up to then are told there only
 */
public record LifeFacts(
        State stage,
        List<Report> progress,
        List<Attached> evidence,
        Validation validation,
        Optional<Closed> closed,
        Optional<PriorClosure> priorClosure,
        Optional<Voided> voided,
        List<Reopening> reopened) {

    static final LifeFacts JUST_OPENED = new LifeFacts(
            State.OPEN,
            List.of(),
            List.of(),
            Validation.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public LifeFacts {
        progress = List.copyOf(progress);
        evidence = List.copyOf(evidence);
        reopened = List.copyOf(reopened);
    }

    /**
     * How the work went.
     *
     * @param happenedOn claimed date
     * @param reportedBy who said so, where it is not the one who recorded it
     */
    public record Report(String text, Optional<LocalDate> happenedOn, Optional<String> reportedBy, Who recorded) {}

    /** An artifact tied to the item. */
    public record Attached(EvidenceId id, String fileName, Sha256 content, String note, Who recorded) {}

    /**
     * Closed with evidence.
     *
     * @param completedOn claimed date
     * @param referenced what is kept elsewhere, not seen by us
     */
    public record Closed(
            LocalDate completedOn,
            String actionsTaken,
            String deviations,
            String sspVersion,
            List<VerifiedEvidence> evidence,
            List<ReferencedEvidence> referenced,
            Optional<String> waiver,
            Who recorded) {}

    /** Closed before the ledger, evidence not verified: never counted towards a closeout. */
    public record PriorClosure(Optional<LocalDate> claimedOn, String closedBy, String reference, Who recorded) {}

    /**
     * Goes no further.
     *
     * @param kind empty where nobody was asked
     * @param successor what was said to take over, where no item did
     * @param waiver why whoever approved the plan or answers for it could void it
     */
    public record Voided(
            String reason,
            Optional<VoidKind> kind,
            Optional<Successor> successor,
            Optional<String> waiver,
            Who recorded) {}

    /**
     * It had ended and went on.
     *
     * @param from the state that it had ended in
     * @param completedOn the day on which it had been said to be completed; empty where it was void, or that was not said
     */
    public record Reopening(State from, Optional<LocalDate> completedOn, String reason, Who recorded) {}

    /** Whether it is closed by an import, evidence not verified. */
    public boolean closedBefore() {
        return stage == State.CLOSED && priorClosure.isPresent();
    }

    /**
     * The day on which a closed item is said to have been completed, also where that was before the ledger; empty where that is not
     * said, and while it is not closed.
     */
    public Optional<LocalDate> claimedEnd() {
        return stage == State.CLOSED
                ? closed.map(Closed::completedOn).or(() -> priorClosure.flatMap(PriorClosure::claimedOn))
                : Optional.empty();
    }

    /** Whether anything was done that is told here. */
    boolean worked() {
        return !progress.isEmpty() || !evidence.isEmpty() || closed.isPresent();
    }

    /** @param began whether work on the item had begun */
    LifeFacts after(LifeEvent event, boolean began, Who who) {
        return switch (event) {
            case ProgressRecorded e ->
                new LifeFacts(
                        stage.workBegan(),
                        more(progress, new Report(e.progress(), e.happenedOn(), e.reportedBy(), who)),
                        evidence,
                        validation,
                        closed,
                        priorClosure,
                        voided,
                        reopened);
            case EvidenceAttached e ->
                new LifeFacts(
                        stage.workBegan(),
                        progress,
                        more(evidence, new Attached(e.evidenceId(), e.fileName(), e.content(), e.note(), who)),
                        validation,
                        closed,
                        priorClosure,
                        voided,
                        reopened);
            case SubmittedForValidation e ->
                validated(stage.active() ? State.PENDING_VALIDATION : stage, validation.submitted(e, who));
            case ReturnedFromValidation e ->
                validated(stage == State.PENDING_VALIDATION ? State.IN_PROGRESS : stage, validation.returned(e, who));
            case ItemClosed e -> ended(State.CLOSED, Optional.of(closed(e, who)), priorClosure, voided);
            case PriorClosureRecorded e ->
                ended(
                        State.CLOSED,
                        closed,
                        Optional.of(new PriorClosure(e.claimedOn(), e.closedBy(), e.reference(), who)),
                        voided);
            case ItemVoided e ->
                ended(
                        State.VOID,
                        closed,
                        priorClosure,
                        Optional.of(new Voided(e.reason(), e.kind(), e.successor(), e.waiver(), who)));
            case ItemReopened e -> reopened(e, began, who);
            case SeparationWaived _ -> this;
        };
    }

    LifeFacts workBegan() {
        return validated(stage.workBegan(), validation);
    }

    private LifeFacts reopened(ItemReopened e, boolean began, Who who) {
        return new LifeFacts(
                stage.active() ? stage : began ? State.IN_PROGRESS : State.OPEN,
                progress,
                evidence,
                validation.over(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                more(reopened, new Reopening(stage, claimedEnd(), e.reason(), who)));
    }

    private LifeFacts validated(State state, Validation newValidation) {
        return new LifeFacts(state, progress, evidence, newValidation, closed, priorClosure, voided, reopened);
    }

    private LifeFacts ended(
            State state,
            Optional<Closed> newClosed,
            Optional<PriorClosure> newPriorClosure,
            Optional<Voided> newVoided) {
        return new LifeFacts(state, progress, evidence, validation, newClosed, newPriorClosure, newVoided, reopened);
    }

    private static Closed closed(ItemClosed e, Who who) {
        return new Closed(
                e.completedOn(),
                e.actionsTaken(),
                e.deviations(),
                e.sspVersion(),
                e.evidence(),
                e.referenced(),
                e.waiver(),
                who);
    }

    private static <T> List<T> more(List<T> list, T last) {
        var more = new ArrayList<>(list);
        more.add(last);
        return List.copyOf(more);
    }
}
