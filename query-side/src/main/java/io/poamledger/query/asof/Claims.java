package io.poamledger.query.asof;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is claimed, as known now, about when an item was really there.
 *
 * @param openedAt when its opening was recorded, in milliseconds
 * @param openedOn the day of that
 * @param since the day it was discovered; the day it was opened where that is not said or said to be later
 * @param ended the day on which it was completed, also where that was before the ledger; where such a claim has no date, the day
 *     it was discovered
 * @param endedBefore closed by an import, evidence not verified
 * @param voided a mistake: on no day was there such an item
 * @param done the days on which milestones were completed, by their numbers
 */
record Claims(
        PoamItemId id,
        Instant openedAt,
        LocalDate openedOn,
        LocalDate since,
        Optional<LocalDate> ended,
        boolean endedBefore,
        boolean voided,
        Map<Integer, LocalDate> done) {

    Claims {
        done = Map.copyOf(done);
    }

    static Claims opened(WeaknessOpened event, Instant at, LocalDate day) {
        return new Claims(event.itemId(), at, day, day, Optional.empty(), false, false, Map.of())
                .since(event.weakness().discoveredOn());
    }

    /**
     * What is claimed after the event; equal to this where it claims nothing.
     *
     * @param day of its recording; nothing is taken to be done later than it was recorded
     */
    Claims after(PoamItemEvent event, LocalDate day) {
        return switch (event) {
            case WeaknessRevised e -> since(e.to().discoveredOn());
            case MilestoneCompleted e -> done(e.milestoneId().number(), earlier(e.completedOn(), day));
            case ItemClosed e -> ended(earlier(e.completedOn(), day), false);
            case PriorClosureRecorded e -> ended(earlier(e.claimedOn().orElse(since), day), true);
            case ItemVoided _ -> new Claims(id, openedAt, openedOn, since, ended, endedBefore, true, done);
            default -> this;
        };
    }

    private Claims since(Optional<LocalDate> discovered) {
        var first = earlier(discovered.orElse(openedOn), openedOn);
        return new Claims(id, openedAt, openedOn, first, ended, endedBefore, voided, done);
    }

    private Claims ended(LocalDate on, boolean before) {
        return new Claims(id, openedAt, openedOn, since, Optional.of(on), before, voided, done);
    }

    private Claims done(int milestone, LocalDate on) {
        var more = new TreeMap<>(done);
        more.put(milestone, on);
        return new Claims(id, openedAt, openedOn, since, ended, endedBefore, voided, more);
    }

    /** A claimed day, as it is judged, or that of its recording if that came before. */
    private static LocalDate earlier(LocalDate claimed, LocalDate recorded) {
        var judged = Bounds.judged(claimed);
        return judged.isBefore(recorded) ? judged : recorded;
    }
}
