package io.poamledger.query.replay;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.TwoMoments;
import io.poamledger.query.views.questions.Recording;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

/** What was recorded between two moments beside what made items otherwise, straight from the ledger: nothing of it is stored. */
@Component
final class Happenings {

    /** As many events are read: whoever brings in a large file records more in a day than anybody reads. */
    private static final int READ = 2_000;

    private final EventStorageEngine ledger;

    Happenings(EventStorageEngine ledger) {
        this.ledger = ledger;
    }

    /**
     * @param recordedLocally when the last of them was
     * @param about the item or the system
     * @param times how many events say it
     * @param position how many events the ledger held with the last of them
     */
    record Told(String recordedLocally, String about, String sentence, int times, String page, long position) {

        private Told again(Told last) {
            return new Told(last.recordedLocally, about, sentence, times + 1, page, last.position);
        }
    }

    /** @param allRead whether there were no more events than are read */
    record Found(List<Told> told, boolean allRead) {}

    /** By what is said, in the order of recording; without the events of those items. */
    Found between(AskedSystems scope, TwoMoments step, Collection<PoamItemId> without) {
        var first = position(scope, step.from(), Long::min);
        var events = position(scope, step.to(), Long::max) - first;
        var told = new LinkedHashMap<Happening, Told>();
        try (var read = ledger.readEvents(first == 0 ? null : new GlobalSequenceTrackingToken(first - 1), false)) {
            read.limit(Math.clamp(events, 0, READ))
                    .filter(message ->
                            !(message.getPayload() instanceof PoamItemEvent item && without.contains(item.itemId())))
                    .forEach(message -> Happening.of(message.getPayload())
                            .ifPresent(happening -> tell(scope, step, happening, Recording.of(message), told)));
        }
        return new Found(List.copyOf(told.values()), events <= READ);
    }

    private static void tell(
            AskedSystems scope, TwoMoments step, Happening happening, Recording recording, Map<Happening, Told> told) {
        scope.systems().stream()
                .filter(system -> system.id().equals(happening.system())
                        && !recording.at().isBefore(step.from().end(system))
                        && recording.at().isBefore(step.to().end(system)))
                .findFirst()
                .ifPresent(system -> told.merge(
                        happening,
                        new Told(
                                system.local(recording.at()),
                                happening.item().map(system::label).orElse(system.name()),
                                happening.sentence(),
                                1,
                                happening.page(),
                                recording.position()),
                        Told::again));
    }

    /** How many events had been recorded then where that is soonest, or latest. */
    private long position(AskedSystems scope, AsOf moment, LongBinaryOperator furthest) {
        return scope.systems().stream()
                .mapToLong(system -> Recording.eventsUpTo(ledger.createTokenAt(moment.end(system))))
                .reduce(furthest)
                .orElse(0);
    }
}
