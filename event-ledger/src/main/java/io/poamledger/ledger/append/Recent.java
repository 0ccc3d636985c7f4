package io.poamledger.ledger.append;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.StoredEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last commits in front of the head, so that a decision of a moment ago is tested without reading them again. */
final class Recent {

    private static final int MOST_COMMITS = 1_000;
    private static final long MOST_BYTES = 4L << 20;

    private final Deque<Commit> commits = new ArrayDeque<>();
    private long bytes;

    void add(Commit commit) {
        commits.addLast(commit);
        bytes += size(commit);
        while (commits.size() > MOST_COMMITS || bytes > MOST_BYTES) {
            bytes -= size(commits.removeFirst());
        }
    }

    private static long size(Commit commit) {
        return commit.events().stream()
                .mapToLong(event -> event.payload().length + (long) event.metadata().length)
                .sum();
    }

    void forget() {
        commits.clear();
        bytes = 0;
    }

    /** The events from a position on; empty if what is remembered does not reach back that far. */
    Optional<List<StoredEvent>> from(long position) {
        if (commits.isEmpty() || commits.getFirst().position() > position) {
            return Optional.empty();
        }
        var events = new ArrayList<StoredEvent>();
        for (var newest = commits.descendingIterator(); newest.hasNext(); ) {
            var commit = newest.next();
            if (commit.nextPosition() <= position) {
                break;
            }
            commit.events().stream()
                    .filter(event -> event.position() >= position)
                    .forEach(events::add);
        }
        return Optional.of(events);
    }
}
