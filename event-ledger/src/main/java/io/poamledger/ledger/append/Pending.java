package io.poamledger.ledger.append;

import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.LedgerConflict;
import io.poamledger.ledger.format.ChainFormat;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.format.RememberedRequest;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A commit on its way: what the caller gave, and what stays the same however often it is numbered and sent. */
final class Pending {

    final String id;
    final List<NewEvent> events;
    final List<byte[]> salts;

    /** Digests of what is long, taken by the caller's thread: the appender's is the one everybody waits for. */
    private final List<ChainFormat.Content> contents;

    final Optional<RememberedRequest> command;
    final @Nullable AppendCondition condition;
    final Set<UniqueKey> keys;
    final long size;
    final CompletableFuture<Appended> outcome = new CompletableFuture<>();

    /** When it was made, in the machine's nanoseconds. */
    final long since;

    /** Events below this position have been put to the condition's test. */
    long testedTo;

    /** Another commit of an earlier batch wanted the same: look before sending. */
    boolean suspect;

    private boolean ours;
    private final AtomicBoolean decided = new AtomicBoolean();

    Pending(
            String id,
            List<NewEvent> events,
            List<byte[]> salts,
            Optional<RememberedRequest> command,
            Optional<AppendCondition> condition,
            long since) {
        this.id = id;
        this.since = since;
        this.events = events;
        this.salts = salts;
        this.command = command;
        this.condition = condition.orElse(null);
        this.testedTo = condition.map(AppendCondition::position).orElse(0L);
        this.contents = IntStream.range(0, events.size())
                .mapToObj(n -> ChainFormat.Content.of(events.get(n), salts.get(n)))
                .toList();
        this.keys = new LinkedHashSet<>();
        command.ifPresent(mark -> keys.add(new UniqueKey.OfCommand(mark.key())));
        var bytes = 0L;
        for (var event : events) {
            bytes += event.size();
            claim(new UniqueKey.OfSequence(event.aggregate(), event.sequence()), event);
            claim(new UniqueKey.OfEvent(event.id()), event);
        }
        this.size = bytes;
    }

    /** No database sees a key twice within one commit in the same way, so it is decided here. */
    private void claim(UniqueKey key, NewEvent event) {
        if (!keys.add(key)) {
            throw new LedgerConflict(key, event);
        }
    }

    /** The caller gives it up; true if it was never sent and never will be. */
    boolean giveUp() {
        return decided.compareAndSet(false, true);
    }

    /** The appender may send it; false if the caller gave it up first. */
    boolean isOurs() {
        ours = ours || decided.compareAndSet(false, true);
        return ours;
    }

    Commit on(Head head, LedgerId ledger) {
        var position = head.position();
        var latest = head.latest();
        var stored = new ArrayList<StoredEvent>(events.size());
        var leaves = new ArrayList<Digest>(events.size());
        for (var n = 0; n < events.size(); n++) {
            var event = StoredEvent.of(events.get(n), position + n, salts.get(n));
            stored.add(event);
            leaves.add(ChainFormat.leaf(event, contents.get(n)));
            latest = Math.max(latest, event.timestamp());
        }
        return new Commit(head.slot() + 1, position, id, command, latest, head.hash(), Digest.ZERO, stored)
                .hashed(ledger, leaves);
    }

    /** The event that wants the key. */
    NewEvent claimant(UniqueKey key) {
        return events.stream()
                .filter(event -> key.equals(new UniqueKey.OfEvent(event.id()))
                        || key.equals(new UniqueKey.OfSequence(event.aggregate(), event.sequence())))
                .findFirst()
                .orElseThrow();
    }
}
