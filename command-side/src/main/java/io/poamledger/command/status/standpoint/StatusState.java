package io.poamledger.command.status.standpoint;

import io.poamledger.cmmc.status.StatusEntry;
import io.poamledger.cmmc.status.StatusEntry.Kind;
import io.poamledger.cmmc.status.StatusHistory;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.item.PoamItemId;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the rules about a status read: the pure fold of its events. */
public final class StatusState {

    private final List<StatusEntry> entries = new ArrayList<>();
    private final Set<AssessmentId> rested = new HashSet<>();
    private final Set<PoamItemId> closedOut = new HashSet<>();
    private final Map<AssessmentId, ClosedOut> closeouts = new HashMap<>();
    private final Map<Integer, RepresentationRecorded> representations = new TreeMap<>();
    private final Map<Integer, RepresentationWithdrawn> withdrawn = new TreeMap<>();
    private final List<StatusEvent> last = new ArrayList<>();
    private Optional<ConditionalStatusGranted> conditional = Optional.empty();
    private boolean open;
    private int finalised;
    private long version = -1;

    /** @param recordedOn the day, in the system's time zone */
    void evolve(StatusEvent event, LocalDate recordedOn) {
        version++;
        last.add(event);
        switch (event) {
            case ConditionalStatusGranted e -> {
                conditional = Optional.of(e);
                open = true;
                finalised = 0;
                rested.add(e.assessmentId());
                enter(Kind.GRANTED, e.status(), e.statusDate(), recordedOn, e.statusDate());
            }
            case FinalStatusGranted e -> {
                open = false;
                rested.add(e.assessmentId());
                enter(Kind.GRANTED, e.status(), e.statusDate(), recordedOn, e.statusDate());
            }
            case CloseoutFinalised e -> {
                closedOut(e.closeout(), e.effectiveOn());
                enter(Kind.GRANTED, e.status(), e.effectiveOn(), recordedOn, e.statusDate());
            }
            case ConditionalStatusTerminated e -> {
                closedOut(e.closeout(), e.effectiveOn());
                enter(Kind.ENDED, CmmcStatus.NONE, e.effectiveOn(), recordedOn, e.effectiveOn());
            }
            case StatusOverridden e -> {
                open = open && conditional.orElseThrow().status() == e.status();
                enter(Kind.OVERRIDDEN, e.status(), e.effectiveOn(), recordedOn, e.effectiveOn());
            }
            case RepresentationRecorded e -> representations.put(e.number(), e);
            case RepresentationWithdrawn e -> withdrawn.put(e.number(), e);
            case AffirmationSubmitted _ -> {}
        }
    }

    private void closedOut(AssessmentId closeout, LocalDate effectiveOn) {
        conditional.ifPresent(granted -> closeouts.put(granted.assessmentId(), new ClosedOut(closeout, effectiveOn)));
        conditional.stream().flatMap(granted -> granted.plan().stream()).forEach(gap -> closedOut.addAll(gap.items()));
        finalised++;
        open = false;
        rested.add(closeout);
    }

    private void enter(
            Kind kind, CmmcStatus status, LocalDate effectiveOn, LocalDate recordedOn, LocalDate statusDate) {
        entries.add(new StatusEntry(kind, status, effectiveOn, recordedOn, statusDate));
    }

    StatusHistory history() {
        return new StatusHistory(entries);
    }

    /** From when on the status that began last is true. */
    public Optional<LocalDate> lastEffect() {
        return entries.stream().map(StatusEntry::effectiveOn).max(LocalDate::compareTo);
    }

    /** The last one that was granted, whatever became of it. */
    public Optional<ConditionalStatusGranted> lastConditional() {
        return conditional;
    }

    /** The last one that was granted and has not been closed out, ended or overridden by another; it may have expired. */
    public Optional<ConditionalStatusGranted> openConditional() {
        return open ? conditional : Optional.empty();
    }

    /** How often a closeout of the last conditional status was finalised. */
    public int finalised() {
        return finalised;
    }

    public boolean restsOn(AssessmentId assessment) {
        return rested.contains(assessment);
    }

    /** The closeout that looked again at what an assessment had found not met, once it is finalised. */
    public Optional<ClosedOut> closeoutOf(AssessmentId assessment) {
        return Optional.ofNullable(closeouts.get(assessment));
    }

    /** A finalised closeout. */
    public record ClosedOut(AssessmentId closeout, LocalDate effectiveOn) {}

    /** Whether it was on a plan whose closeout is finalised. */
    boolean isClosedOut(PoamItemId item) {
        return closedOut.contains(item);
    }

    public Optional<RepresentationRecorded> representation(int number) {
        return Optional.ofNullable(representations.get(number));
    }

    public List<RepresentationRecorded> standingRepresentations() {
        return representations.values().stream()
                .filter(said -> !withdrawn.containsKey(said.number()))
                .toList();
    }

    public boolean isWithdrawn(int number) {
        return withdrawn.containsKey(number);
    }

    public int nextRepresentation() {
        return representations.size() + 1;
    }

    /** The last event, for recognising a repetition. */
    public Optional<StatusEvent> last() {
        return last.isEmpty() ? Optional.empty() : Optional.of(last.getLast());
    }

    /** The sequence number of the last event; negative where there is none. */
    long version() {
        return version;
    }
}
