package io.poamledger.query.verdicts.known;

import io.poamledger.events.Bounds;
import io.poamledger.events.status.KnownThen;
import io.poamledger.events.status.RepresentationRecorded;
import io.poamledger.events.status.RepresentationWithdrawn;
import io.poamledger.query.cmmc.StatusFacts.Representation;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that was said to others, beside what the ledger gave when that was recorded and gives now. What it did not know yet is not
 * known, and no difference.
 *
 * @param position of its recording: what the ledger gave then is {@code said.known}
 * @param known what it gives on the day that is looked at
 * @param knownScore in words, and {@code knownStatus} likewise; empty where the ledger knows none
 * @param differences between what was said and what was known, on any day since
 */
record PostedAndKnown(
        RepresentationRecorded said,
        LocalDate recordedOn,
        String recordedBy,
        long position,
        Optional<RepresentationWithdrawn> withdrawn,
        KnownThen known,
        Optional<String> knownScore,
        Optional<String> knownStatus,
        List<Difference> differences) {

    /**
     * @param firstDay on which it was known otherwise
     * @param now whether it still is; where it is not, {@code known} is what it was on the first day
     */
    record Difference(Matter matter, String said, String known, LocalDate firstDay, boolean now) {}

    /** What is compared. */
    enum Matter {
        SCORE,
        STATUS,
        COMPLETION_DATE
    }

    /**
     * @param since what was known on each day on which that could change
     * @param day that is looked at
     */
    static PostedAndKnown of(Representation one, NavigableMap<LocalDate, KnownOn> since, LocalDate day) {
        var said = one.said();
        var from = one.countsFrom(day);
        var days = since.tailMap(from, true);
        // It may have been taken back before it was recorded.
        var until = one.withdrawn()
                .map(back -> Bounds.judged(back.withdrawnOn()))
                .map(back -> days.headMap(back.isBefore(from) ? from : back, false))
                .orElse(days);
        var last = days.lastEntry().getValue();
        return new PostedAndKnown(
                said,
                one.recordedOn(),
                one.recordedBy(),
                one.position(),
                one.withdrawn(),
                last.then(),
                last.score(),
                last.status(),
                Stream.of(
                                difference(Matter.SCORE, said.score().map(String::valueOf), KnownOn::score, until),
                                difference(
                                        Matter.STATUS,
                                        said.status().map(status -> status.title()),
                                        KnownOn::status,
                                        until),
                                difference(
                                        Matter.COMPLETION_DATE,
                                        said.completionOn().map(Bounds::judged),
                                        known -> known.then().completionOn(),
                                        until))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static <T> Optional<Difference> difference(
            Matter matter, Optional<T> said, Function<KnownOn, Optional<T>> of, NavigableMap<LocalDate, KnownOn> days) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return days.entrySet().stream()
                .filter(day -> differs(said.get(), of.apply(day.getValue())))
                .findFirst()
                .map(first -> {
                    var last = of.apply(days.lastEntry().getValue());
                    var still = differs(said.get(), last);
                    var known = still ? last : of.apply(first.getValue());
                    return new Difference(
                            matter, said.get().toString(), known.orElseThrow().toString(), first.getKey(), still);
                });
    }

    private static <T> boolean differs(T said, Optional<T> known) {
        return known.filter(value -> !value.equals(said)).isPresent();
    }
}
