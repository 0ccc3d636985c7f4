package io.poamledger.query.cmmc;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.status.StatusEntry;
import io.poamledger.cmmc.status.StatusEntry.Kind;
import io.poamledger.cmmc.status.StatusHistory;
import io.poamledger.cmmc.status.StatusReading;
import io.poamledger.events.Bounds;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.status.AffirmationSubmitted;
import io.poamledger.events.status.CloseoutFinalised;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.ConditionalStatusTerminated;
import io.poamledger.events.status.FinalStatusGranted;
import io.poamledger.events.status.RepresentationRecorded;
import io.poamledger.events.status.RepresentationWithdrawn;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusOverridden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The status of a system and what was said of it to others, as the events up to some point say; in the order in which they were recorded.
 */
public record StatusFacts(
        List<StatusChange> changes, List<Affirmed> affirmations, List<Representation> representations) {

    static final StatusFacts NONE = new StatusFacts(List.of(), List.of(), List.of());

    public StatusFacts {
        changes = List.copyOf(changes);
        affirmations = List.copyOf(affirmations);
        representations = List.copyOf(representations);
    }

    /** Something that brought a status about, or ended one. */
    public record StatusChange(StatusEntry entry, StatusEvent event, long position, String recordedBy) {}

    /** What is claimed about when it was affirmed, and when that was recorded, are two facts (rule A-2). */
    public record Affirmed(@JsonUnwrapped AffirmationSubmitted said, LocalDate recordedOn, String recordedBy) {

        /** Whether it was written down after the day that it names. */
        public boolean recordedLater() {
            return recordedOn.isAfter(Bounds.judged(said.affirmedOn()));
        }
    }

    /** @param position how many events the ledger held with it */
    public record Representation(
            RepresentationRecorded said,
            long position,
            LocalDate recordedOn,
            String recordedBy,
            Optional<RepresentationWithdrawn> withdrawn) {

        /** The day of its recording, or the day that is looked at where that is earlier. */
        public LocalDate countsFrom(LocalDate day) {
            return recordedOn.isAfter(day) ? day : recordedOn;
        }

        /** Whether it was said by that day and had not been taken back. */
        public boolean standsOn(LocalDate day) {
            return !said.madeOn().isAfter(day)
                    && withdrawn
                            .filter(back -> !back.withdrawnOn().isAfter(day))
                            .isEmpty();
        }
    }

    static StatusFacts of(Stream<CmmcEvent> events) {
        var changes = new ArrayList<StatusChange>();
        var affirmations = new ArrayList<Affirmed>();
        var said = new TreeMap<Integer, Representation>();
        events.forEach(happened -> {
            switch ((StatusEvent) happened.event()) {
                case ConditionalStatusGranted e ->
                    changes.add(change(happened, Kind.GRANTED, e.status(), e.statusDate(), e.statusDate()));
                case FinalStatusGranted e ->
                    changes.add(change(happened, Kind.GRANTED, e.status(), e.statusDate(), e.statusDate()));
                case CloseoutFinalised e ->
                    changes.add(change(happened, Kind.GRANTED, e.status(), e.effectiveOn(), e.statusDate()));
                case ConditionalStatusTerminated e ->
                    changes.add(change(happened, Kind.ENDED, CmmcStatus.NONE, e.effectiveOn(), e.effectiveOn()));
                case StatusOverridden e ->
                    changes.add(change(happened, Kind.OVERRIDDEN, e.status(), e.effectiveOn(), e.effectiveOn()));
                case AffirmationSubmitted e ->
                    affirmations.add(new Affirmed(e, happened.recordedOn(), happened.recordedBy()));
                case RepresentationRecorded e ->
                    said.put(
                            e.number(),
                            new Representation(
                                    e,
                                    happened.position(),
                                    happened.recordedOn(),
                                    happened.recordedBy(),
                                    Optional.empty()));
                case RepresentationWithdrawn e ->
                    said.computeIfPresent(
                            e.number(),
                            (_, one) -> new Representation(
                                    one.said(), one.position(), one.recordedOn(), one.recordedBy(), Optional.of(e)));
            }
        });
        return new StatusFacts(changes, affirmations, List.copyOf(said.values()));
    }

    private static StatusChange change(
            CmmcEvent happened, Kind kind, CmmcStatus status, LocalDate effectiveOn, LocalDate statusDate) {
        var entry = new StatusEntry(
                kind, status, Bounds.judged(effectiveOn), happened.recordedOn(), Bounds.judged(statusDate));
        return new StatusChange(entry, (StatusEvent) happened.event(), happened.position(), happened.recordedBy());
    }

    /** Whether a status was granted on the assessment. */
    public boolean restsOn(AssessmentId assessment) {
        return changes.stream().anyMatch(one -> switch (one.event()) {
            case ConditionalStatusGranted e -> e.assessmentId().equals(assessment);
            case FinalStatusGranted e -> e.assessmentId().equals(assessment);
            default -> false;
        });
    }

    /** A closeout that was finalised. */
    record Finalised(AssessmentId closeout, LocalDate effectiveOn) {}

    /** The closeout of the conditional status that rests on an assessment. */
    Optional<Finalised> closeoutOf(AssessmentId assessment) {
        var rests = false;
        Optional<Finalised> closeout = Optional.empty();
        for (var change : changes) {
            if (change.event() instanceof ConditionalStatusGranted granted) {
                rests = granted.assessmentId().equals(assessment);
            }
            var finalised = finalised(change.event());
            if (rests && finalised.isPresent()) {
                closeout = Optional.of(
                        new Finalised(finalised.get(), change.entry().effectiveOn()));
            }
        }
        return closeout;
    }

    /** The day of which a closeout was finalised, with whatever outcome. */
    public Optional<LocalDate> finalisedOn(AssessmentId closeout) {
        return changes.stream()
                .filter(change -> finalised(change.event()).equals(Optional.of(closeout)))
                .findFirst()
                .map(change -> change.entry().effectiveOn());
    }

    private static Optional<AssessmentId> finalised(StatusEvent event) {
        return switch (event) {
            case CloseoutFinalised e -> Optional.of(e.closeout());
            case ConditionalStatusTerminated e -> Optional.of(e.closeout());
            default -> Optional.empty();
        };
    }

    /** What it is from there, by the rules of then. */
    StatusReading reading(Viewpoint from, Packs packs) {
        return history().asOf(from.day(), from.knownOn(), packs);
    }

    /** As the rules read it. */
    public StatusHistory history() {
        return new StatusHistory(changes.stream().map(StatusChange::entry).toList());
    }

    /** The same with what had been recorded by then only. */
    public StatusFacts upTo(long position) {
        return new StatusFacts(
                changes.stream().filter(one -> one.position() <= position).toList(), affirmations, representations);
    }

    /** The conditional status with that date, with its frozen plan. */
    public Optional<ConditionalStatusGranted> conditional(LocalDate statusDate) {
        return changes.stream()
                .filter(one -> one.entry().statusDate().equals(statusDate))
                .map(StatusChange::event)
                .filter(ConditionalStatusGranted.class::isInstance)
                .map(ConditionalStatusGranted.class::cast)
                .reduce((_, later) -> later);
    }

    /** The last score that was posted and stands on that day. */
    public Optional<Representation> postedOn(LocalDate day) {
        return representations.stream()
                .filter(one -> one.said().score().isPresent() && one.standsOn(day))
                .max(Comparator.comparing((Representation one) -> one.said().madeOn())
                        .thenComparing(Representation::position));
    }
}
