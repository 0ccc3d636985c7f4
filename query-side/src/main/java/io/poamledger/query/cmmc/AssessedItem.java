package io.poamledger.query.cmmc;

import io.poamledger.cmmc.eligibility.PlannedItem;
import io.poamledger.cmmc.scoring.TrackedItem;
import io.poamledger.cmmc.scoring.TrackedItem.Standing;
import io.poamledger.cmmc.whatif.Gap.Effort;
import io.poamledger.events.Bounds;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.systems.RegisteredSystem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An item as far as scores and readiness ask, from an event on.
 *
 * @param from the position of that event, and {@code recordedOn} the day it was recorded
 * @param requirement of an assessment item; empty for any other, which counts nowhere here
 * @param due its current scheduled completion
 * @param hours what it will take, where that is known, and {@code cost} likewise in US dollars
 * @param openedOn the day it was opened here
 * @param discoveredOn as it is claimed
 * @param ended the day it was completed, as it is claimed
 */
public record AssessedItem(
        PoamItemId id,
        long from,
        LocalDate recordedOn,
        Optional<RequirementId> requirement,
        Standing standing,
        Optional<LocalDate> due,
        Optional<BigDecimal> hours,
        Optional<BigDecimal> cost,
        LocalDate openedOn,
        Optional<LocalDate> discoveredOn,
        Optional<LocalDate> ended) {

    /**
     * @param before empty for the event that opens it
     * @param recordedOn the day of the event: nothing is claimed to be later
     */
    static AssessedItem of(ItemFacts item, long from, Optional<AssessedItem> before, LocalDate recordedOn) {
        var weakness = item.weakness();
        var resources = item.plan().resources();
        var openedOn = before.map(AssessedItem::openedOn).orElse(recordedOn);
        var discoveredOn = weakness.text().discoveredOn();
        var claimedEnd = item.life().closedBefore()
                ? Optional.of(item.life().claimedEnd().orElse(since(openedOn, discoveredOn)))
                : item.life().claimedEnd();
        return new AssessedItem(
                item.id(),
                from,
                recordedOn,
                weakness.text().requirement().filter(_ -> weakness.kind() == ItemKind.ASSESSMENT),
                standing(item),
                item.dueOn(),
                resources
                        .flatMap(needed -> needed.hours())
                        .map(BigDecimal::valueOf)
                        .flatMap(Bounds::judgedDollars),
                resources.flatMap(needed -> needed.cost()).flatMap(Bounds::judgedDollars),
                openedOn,
                discoveredOn,
                claimedEnd.map(day -> before.flatMap(AssessedItem::ended).orElse(earlier(day, recordedOn))));
    }

    private static LocalDate since(LocalDate openedOn, Optional<LocalDate> discoveredOn) {
        return discoveredOn.map(day -> earlier(day, openedOn)).orElse(openedOn);
    }

    private static LocalDate earlier(LocalDate claimed, LocalDate recorded) {
        var judged = Bounds.judged(claimed);
        return judged.isBefore(recorded) ? judged : recorded;
    }

    private static Standing standing(ItemFacts item) {
        return switch (item.state()) {
            case OPEN, IN_PROGRESS, PENDING_VALIDATION -> Standing.OPEN;
            case CLOSED -> item.life().closed().isPresent() ? Standing.CLOSED_VERIFIED : Standing.CLOSED_UNVERIFIED;
            case VOID -> Standing.VOID;
        };
    }

    /** Whether it differs in nothing but where it begins. */
    boolean isAs(AssessedItem other) {
        return equals(other.beginningAt(from, recordedOn));
    }

    private AssessedItem beginningAt(long position, LocalDate day) {
        return new AssessedItem(
                id, position, day, requirement, standing, due, hours, cost, openedOn, discoveredOn, ended);
    }

    /** The first day that it was there, by what is claimed. */
    public LocalDate since() {
        return since(openedOn, discoveredOn);
    }

    /** As it was true on a day: this version of it, with what is claimed of its end now. */
    AssessedItem truly(AssessedItem now, LocalDate day) {
        var over = now.standing == Standing.VOID
                || now.ended.filter(on -> !on.isAfter(day)).isPresent();
        return new AssessedItem(
                id,
                from,
                recordedOn,
                requirement,
                over ? now.standing : Standing.OPEN,
                due,
                hours,
                cost,
                openedOn,
                now.discoveredOn,
                now.ended);
    }

    public boolean isOpen() {
        return standing == Standing.OPEN;
    }

    /** As the rules look at it. */
    public TrackedItem tracked(RegisteredSystem system) {
        return new TrackedItem(label(system), ItemKind.ASSESSMENT, requirement.orElseThrow(), standing, ended);
    }

    /** As the rules look at one that is open. */
    public PlannedItem planned(RegisteredSystem system) {
        return new PlannedItem(label(system), requirement.orElseThrow(), due.map(Bounds::judged));
    }

    /** What it takes to close it. */
    public Effort effort(RegisteredSystem system) {
        return new Effort(label(system), hours, cost, due.map(Bounds::judged));
    }

    public String label(RegisteredSystem system) {
        return system.label(id.number());
    }
}
