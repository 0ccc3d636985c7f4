package io.poamledger.ledger.append;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.IdempotentRequest;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.format.RememberedRequest;
import io.poamledger.ledger.format.TimeOrderedIds;
import io.poamledger.ledger.store.Snapshot;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Events and commits for tests. */
public final class Samples {

    private static final TimeOrderedIds IDS = new TimeOrderedIds(Clock.systemUTC());
    private static final long START = 1_790_000_000_000L;

    private Samples() {}

    /** An event with an id of its own. */
    public static NewEvent event(String aggregate, long sequence) {
        return event(aggregate, sequence, START);
    }

    public static NewEvent event(String aggregate, long sequence, long timestamp) {
        return new NewEvent(
                IDS.next(),
                Optional.of("PoamItem"),
                aggregate,
                sequence,
                timestamp,
                "WeaknessOpened",
                Optional.of("1"),
                bytes("{\"title\":\"TLS 1.0 still enabled\"}"),
                bytes("{\"subject\":\"kim\"}"));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static IdempotentRequest command(String subject, String key, String request) {
        return new IdempotentRequest(DeduplicationKey.of(subject, key), bytes(request));
    }

    /** A commit that continues a head. */
    public static Commit commit(LedgerId ledger, Head head, NewEvent... events) {
        return commit(ledger, head, Optional.empty(), events);
    }

    public static Commit commit(LedgerId ledger, Head head, Optional<IdempotentRequest> command, NewEvent... events) {
        var salt = new byte[16];
        new Random(head.slot()).nextBytes(salt);
        return new Pending(
                        IDS.next(),
                        List.of(events),
                        Arrays.stream(events).map(_ -> salt).toList(),
                        command.map(identity -> RememberedRequest.of(identity, salt)),
                        Optional.empty(),
                        0)
                .on(head, ledger);
    }

    /** A commit of no events that continues a head. */
    public static Commit filler(LedgerId ledger, Head head) {
        return commit(ledger, head);
    }

    /** So many commits of one event each, of an aggregate that is new in every commit. */
    public static List<Commit> chain(LedgerId ledger, Head head, int commits) {
        var chain = new ArrayList<Commit>();
        var last = head;
        for (int i = 0; i < commits; i++) {
            var next = commit(ledger, last, event("item/" + IDS.next(), 0));
            chain.add(next);
            last = next.asHead();
        }
        return chain;
    }

    /** A snapshot whose anchor is of no event. */
    public static Snapshot snapshot(String aggregate, long sequence) {
        return snapshot(aggregate, sequence, new Snapshot.Anchor("event", Digest.ZERO));
    }

    public static Snapshot snapshot(String aggregate, long sequence, Snapshot.Anchor anchor) {
        return new Snapshot(
                aggregate,
                Optional.of("PoamItem"),
                sequence,
                "snapshot-" + sequence,
                0,
                "PoamItem",
                Optional.empty(),
                new byte[] {1},
                new byte[] {2},
                Optional.of(anchor));
    }
}
