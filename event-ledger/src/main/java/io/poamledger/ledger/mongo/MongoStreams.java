package io.poamledger.ledger.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.StoredEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** The events of one aggregate, found by the keys of their places in its stream. */
final class MongoStreams {

    private static final int WINDOW = 64;

    private final MongoCollection<Commit> commits;
    private final MongoCollection<Fields> fields;

    MongoStreams(MongoCollection<Commit> commits, MongoCollection<Fields> fields) {
        this.commits = commits;
        this.fields = fields;
    }

    List<StoredEvent> read(String aggregate, long fromSequence, int limit) {
        var events = new ArrayList<StoredEvent>();
        var next = fromSequence;
        while (events.size() < limit) {
            var window = window(aggregate, next, Math.min(WINDOW, limit - events.size()));
            if (window.isEmpty()) {
                break;
            }
            events.addAll(window);
            next = window.getLast().sequence() + 1;
        }
        return List.copyOf(events.subList(0, Math.min(limit, events.size())));
    }

    /** A commit may hold more events of the aggregate than were asked for, and be found by several keys. */
    private List<StoredEvent> window(String aggregate, long from, int size) {
        var keys = LongStream.range(from, from + size)
                .mapToObj(sequence -> Keys.sequence(aggregate, sequence))
                .toList();
        var found = new TreeMap<Long, Commit>();
        try (var cursor = commits.find(Filters.in("k", keys)).cursor()) {
            cursor.forEachRemaining(commit -> found.put(commit.slot(), commit));
        }
        return found.values().stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.aggregate().equals(aggregate) && event.sequence() >= from)
                .sorted(Comparator.comparingLong(StoredEvent::sequence))
                .toList();
    }

    /** Sequences are dense from 0, so the last one is found by doubling and halving. */
    OptionalLong lastSequence(String aggregate) {
        long taken = -1;
        long free = 0;
        while (isTaken(aggregate, free)) {
            taken = free;
            free = free * 2 + 1;
        }
        while (free - taken > 1) {
            var middle = taken + (free - taken) / 2;
            if (isTaken(aggregate, middle)) {
                taken = middle;
            } else {
                free = middle;
            }
        }
        return taken < 0 ? OptionalLong.empty() : OptionalLong.of(taken);
    }

    private boolean isTaken(String aggregate, long sequence) {
        return fields.find(Filters.eq("k", Keys.sequence(aggregate, sequence)))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }
}
