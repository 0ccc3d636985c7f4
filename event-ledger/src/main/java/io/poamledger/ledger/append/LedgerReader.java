package io.poamledger.ledger.append;

import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.CommitHeader;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the log in order and believes nothing that does not link up. */
final class LedgerReader implements AutoCloseable {

    private static final int PAGE_COMMITS = 500;
    private static final int REMEMBERED = 64;

    private final CommitStore store;
    private final HeadTracker heads;
    private final HealthLatch health;
    private final ReadAhead ahead;

    /** Where the latest pages ended, by the position after them: the next page starts there without a search. */
    private final Map<Long, Head> ends = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Head> eldest) {
            return size() > REMEMBERED;
        }
    });

    LedgerReader(CommitStore store, HeadTracker heads, HealthLatch health, Machine machine) {
        this.store = store;
        this.heads = heads;
        this.health = health;
        this.ahead = new ReadAhead(machine);
    }

    /**
     * Events from a position on, in order: whole commits, but for the first, until there are at least as many as wanted.
     *
     * @return empty only at the head
     */
    List<StoredEvent> events(long from, int wanted) {
        try {
            return read(from, wanted);
        } catch (CommitStoreException e) {
            if (e.prognosis() == CommitStoreException.Prognosis.NEEDS_HELP) {
                health.readFault(String.valueOf(e.getMessage()));
            }
            throw e;
        } catch (LedgerDamaged e) {
            health.readFault(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private List<StoredEvent> read(long from, int wanted) {
        var head = heads.current().position();
        if (from >= head) {
            return List.of();
        }
        var continues = ends.containsKey(from);
        var events = ahead.take(from, wanted).orElseGet(() -> pages(from, wanted));
        var next = from + events.size();
        if (continues && head - next >= wanted) {
            ahead.start(next, wanted, () -> pages(next, wanted));
        }
        return events;
    }

    private List<StoredEvent> pages(long from, int wanted) {
        var before = before(from);
        var events = new ArrayList<StoredEvent>();
        while (events.size() < wanted) {
            var page = store.page(before.slot() + 1, Math.clamp(wanted - events.size(), 1, PAGE_COMMITS));
            if (page.isEmpty()) {
                break;
            }
            for (var commit : page) {
                before = linked(before, commit);
                commit.events().stream().filter(e -> e.position() >= from).forEach(events::add);
            }
        }
        ends.put(before.position(), before);
        return events;
    }

    private Head linked(Head before, Commit commit) {
        if (!before.precedes(commit)) {
            throw damaged(
                    "slot " + (before.slot() + 1) + " does not continue slot " + before.slot() + ": expected position "
                            + before.position() + " after hash " + before.hash() + ", found slot " + commit.slot()
                            + ", position "
                            + commit.position() + ", after hash " + commit.previous());
        }
        for (int i = 0; i < commit.events().size(); i++) {
            if (commit.events().get(i).position() != commit.position() + i) {
                throw damaged("event " + i + " of slot " + commit.slot() + " has position "
                        + commit.events().get(i).position() + ", expected " + (commit.position() + i));
            }
        }
        return commit.asHead();
    }

    LedgerDamaged damaged(String what) {
        health.readFault(what);
        return new LedgerDamaged(what);
    }

    /** The head of the ledger cut off before the commit that holds the position. */
    private Head before(long position) {
        var remembered = ends.get(position);
        return remembered != null ? remembered : before(holding(position));
    }

    private Head before(CommitHeader header) {
        if (header.slot() == 0) {
            return Head.EMPTY;
        }
        var previous = header(header.slot() - 1);
        return new Head(previous.slot(), header.position(), previous.latest(), previous.hash());
    }

    /** The commit with the position: the last one whose first position is not above it. */
    CommitHeader holding(long position) {
        long low = 0;
        long high = heads.known().slot();
        while (low < high) {
            var middle = low + (high - low + 1) / 2;
            if (header(middle).position() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return header(low);
    }

    private CommitHeader header(long slot) {
        return store.header(slot).orElseThrow(() -> damaged("slot " + slot + " is missing"));
    }

    /** The position of the first event not before the moment, the head's if there is none. */
    long positionAt(long moment) {
        var head = heads.current();
        if (head.position() == 0 || head.latest() < moment) {
            return head.position();
        }
        long low = 0;
        long high = head.slot();
        while (low < high) {
            var middle = low + (high - low) / 2;
            if (header(middle).latest() >= moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        for (long slot = low; slot <= head.slot(); slot++) {
            var found = store.commit(slot).orElseThrow().events().stream()
                    .filter(event -> event.timestamp() >= moment)
                    .findFirst();
            if (found.isPresent()) {
                return found.get().position();
            }
        }
        return head.position();
    }

    @Override
    public void close() {
        ahead.close();
    }
}
