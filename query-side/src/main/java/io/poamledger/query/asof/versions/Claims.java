package io.poamledger.query.asof.versions;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.State;
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
public record Claims(
        PoamItemId id,
        Instant openedAt,
        LocalDate openedOn,
        LocalDate since,
        Optional<LocalDate> ended,
        boolean endedBefore,
        boolean voided,
        Map<Integer, LocalDate> done) {

    public Claims {
        done = Map.copyOf(done);
    }

    public static Claims opened(ItemFacts item, Instant at, LocalDate day) {
        return new Claims(item.id(), at, day, day, Optional.empty(), false, false, Map.of()).after(item, day);
    }

    /**
     * What is claimed of the item once more was recorded; equal to this where that claims nothing new.
     *
     * @param day of its recording; nothing is taken to be done later than it was recorded
     */
    public Claims after(ItemFacts item, LocalDate day) {
        var first = earlier(item.weakness().text().discoveredOn().orElse(openedOn), openedOn);
        var before = item.life().closedBefore();
        var claimedEnd = before
                ? Optional.of(item.life().claimedEnd().orElse(first))
                : item.life().claimedEnd();
        return new Claims(
                id,
                openedAt,
                openedOn,
                first,
                claimedEnd.map(on -> ended.orElse(earlier(on, day))),
                before,
                item.life().voided().isPresent(),
                done(item, day));
    }

    /**
     * The state of an item on a day, by what is claimed; {@code known} is the one that was known at its end. Where that is one it was
     * reopened from, the item had not truly ended.
     */
    public State state(State known, LocalDate day) {
        if (voided) {
            return State.VOID;
        }
        if (ended.filter(on -> !on.isAfter(day)).isPresent()) {
            return State.CLOSED;
        }
        if (known.active()) {
            return known;
        }
        return known == State.CLOSED && !endedBefore ? State.IN_PROGRESS : State.OPEN;
    }

    /** Whether a milestone was done by the end of a day. */
    boolean doneBy(MilestoneId milestone, LocalDate day) {
        return Optional.ofNullable(done.get(milestone.number()))
                .filter(on -> !on.isAfter(day))
                .isPresent();
    }

    private Map<Integer, LocalDate> done(ItemFacts item, LocalDate day) {
        var all = new TreeMap<Integer, LocalDate>();
        item.schedule()
                .milestones()
                .forEach(milestone -> milestone.completedOn().ifPresent(on -> {
                    var number = milestone.id().number();
                    all.put(number, done.getOrDefault(number, earlier(on, day)));
                }));
        return all;
    }

    /** A claimed day, as it is judged, or that of its recording if that came before. */
    private static LocalDate earlier(LocalDate claimed, LocalDate recorded) {
        var judged = Bounds.judged(claimed);
        return judged.isBefore(recorded) ? judged : recorded;
    }
}
