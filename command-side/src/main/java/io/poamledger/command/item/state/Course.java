package io.poamledger.command.item.state;

import io.poamledger.events.evidence.EvidenceId;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How the work on an item went, and how it ended: the stages that it went through. */
public final class Course {

    private final Map<EvidenceId, EvidenceAttached> attached = new LinkedHashMap<>();
    private Optional<ProgressRecorded> lastProgress = Optional.empty();
    private Optional<Submission> submitted = Optional.empty();
    private Optional<ReturnedFromValidation> returned = Optional.empty();
    private Optional<ItemClosed> closed = Optional.empty();
    private Optional<ItemVoided> voided = Optional.empty();
    private Optional<Entered> ended = Optional.empty();
    private Optional<ItemReopened> lastReopened = Optional.empty();
    private Optional<Entered> reopened = Optional.empty();
    private Stage stage = Stage.OPEN;

    /** @param scheduled whether dates were agreed, or a step done */
    void evolve(LifeEvent event, Entered entered, boolean scheduled) {
        switch (event) {
            case ProgressRecorded e -> {
                lastProgress = Optional.of(e);
                workBegan();
            }
            case EvidenceAttached e -> {
                attached.put(e.evidenceId(), e);
                workBegan();
            }
            case SubmittedForValidation e -> {
                submitted = Optional.of(new Submission(e, entered));
                returned = Optional.empty();
                stage = Stage.PENDING_VALIDATION;
            }
            case ReturnedFromValidation e -> {
                submitted = Optional.empty();
                returned = Optional.of(e);
                stage = Stage.IN_PROGRESS;
            }
            case ItemClosed e -> {
                closed = Optional.of(e);
                submitted = Optional.empty();
                ended = Optional.of(entered);
                stage = Stage.CLOSED;
            }
            case PriorClosureRecorded _ -> {
                ended = Optional.of(entered);
                stage = Stage.CLOSED;
            }
            case ItemVoided e -> {
                voided = Optional.of(e);
                submitted = Optional.empty();
                stage = Stage.VOID;
            }
            case ItemReopened e -> reopen(e, entered, scheduled);
            case SeparationWaived _ -> {}
        }
    }

    private void reopen(ItemReopened event, Entered entered, boolean scheduled) {
        var began = scheduled || closed.isPresent() || lastProgress.isPresent() || !attached.isEmpty();
        reopened = stage == Stage.CLOSED ? Optional.of(entered) : reopened;
        lastReopened = Optional.of(event);
        stage = began ? Stage.IN_PROGRESS : Stage.OPEN;
        submitted = Optional.empty();
        returned = Optional.empty();
        closed = Optional.empty();
        voided = Optional.empty();
        ended = Optional.empty();
    }

    void workBegan() {
        if (stage == Stage.OPEN) {
            stage = Stage.IN_PROGRESS;
        }
    }

    Stage stage() {
        return stage;
    }

    /** Who closed it and when; empty unless it was closed. */
    public Optional<Entered> ended() {
        return ended;
    }

    /** What somebody else is looking at. */
    public Optional<Submission> submitted() {
        return submitted;
    }

    /** How it came back, unless it was submitted since. */
    public Optional<ReturnedFromValidation> returned() {
        return returned;
    }

    /** Who let it go on after it was closed, and when. */
    public Optional<Entered> reopened() {
        return reopened;
    }

    /** That it goes on, unless it ended since. */
    public Optional<ItemReopened> lastReopened() {
        return stage.hasEnded() ? Optional.empty() : lastReopened;
    }

    public Optional<ItemVoided> voided() {
        return voided;
    }

    public Optional<ProgressRecorded> lastProgress() {
        return lastProgress;
    }

    public Optional<ItemClosed> closed() {
        return closed;
    }

    /** In the order in which they came. */
    public Collection<EvidenceAttached> attached() {
        return attached.values();
    }

    public Optional<EvidenceAttached> attached(EvidenceId id) {
        return Optional.ofNullable(attached.get(id));
    }
}
