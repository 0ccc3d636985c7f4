package io.poamledger.ledger.verify;

import io.poamledger.ledger.ChainFormat;
import io.poamledger.ledger.Commit;
import io.poamledger.ledger.CommitStore;
import io.poamledger.ledger.CommitStoreException;
import io.poamledger.ledger.Head;
import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.verify.VerificationReport.Fault;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Recomputes a ledger from its first commit to its last: slots, positions, timestamps, leaves, hashes, and that no key is held twice.
 * What it cannot see: a tail that was cut off, and a chain that was recomputed as a whole. Only a head that was noted
 * somewhere else shows these.
 */
public final class ChainVerifier {

    private static final int PAGE = 500;

    private final CommitStore store;
    private final Progress progress;
    private Head head = Head.EMPTY;
    private long events;

    private ChainVerifier(CommitStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /** Walks the whole ledger, the database's own inspection beside it; never throws for what it finds there. */
    public static VerificationReport verify(CommitStore store, Progress progress) {
        return new ChainVerifier(store, progress).walk();
    }

    private VerificationReport walk() {
        try (var beside = Executors.newSingleThreadExecutor()) {
            var inspection = beside.submit(store::inspect);
            var total = expected();
            for (var page = page(); !page.isEmpty(); page = page()) {
                for (var commit : page) {
                    var wrong = wrong(commit);
                    if (wrong.isPresent()) {
                        return report(wrong);
                    }
                    head = commit.asHead();
                    events += commit.events().size();
                }
                progress.at(head.slot() + 1, Math.max(total, head.slot() + 1));
            }
            return report(found(inspection));
        } catch (CommitStoreException | LedgerDamaged e) {
            return report(Optional.of("cannot be read: " + e.getMessage()));
        }
    }

    private static Optional<String> found(Future<Optional<String>> inspection) {
        try {
            return inspection.get();
        } catch (ExecutionException e) {
            return Optional.of("cannot be inspected: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("was not inspected to the end: interrupted");
        }
    }

    /** For the progress only: a damaged ledger may have more, or may not even tell. */
    private long expected() {
        try {
            return Head.lastSlot(store) + 1;
        } catch (CommitStoreException | LedgerDamaged e) {
            return 0;
        }
    }

    /** One commit at a time where a whole page cannot be read, so that the first bad one is named. */
    private List<Commit> page() {
        try {
            return store.page(head.slot() + 1, PAGE);
        } catch (CommitStoreException | LedgerDamaged e) {
            return store.page(head.slot() + 1, 1);
        }
    }

    private VerificationReport report(Optional<String> wrong) {
        return new VerificationReport(
                store.ledgerId(),
                head,
                head.slot() + 1,
                events,
                wrong.map(what -> new Fault(head.slot() + 1, head.position(), what)));
    }

    private Optional<String> wrong(Commit commit) {
        if (commit.slot() != head.slot() + 1) {
            return Optional.of("slot " + (head.slot() + 1) + " is missing, the next one is " + commit.slot());
        }
        if (commit.position() != head.position()) {
            return Optional.of(
                    "starts at position " + commit.position() + ", but " + head.position() + " events come before it");
        }
        if (!commit.previous().equals(head.hash())) {
            return Optional.of(
                    "continues a commit with hash " + commit.previous() + ", but the one before it has " + head.hash());
        }
        var latest = head.latest();
        for (int i = 0; i < commit.events().size(); i++) {
            var event = commit.events().get(i);
            if (event.position() != commit.position() + i) {
                return Optional.of(
                        "an event has position " + event.position() + " where " + (commit.position() + i) + " belongs");
            }
            latest = Math.max(latest, event.timestamp());
        }
        if (commit.latest() != latest) {
            return Optional.of("latest timestamp is " + commit.latest() + ", the events say " + latest);
        }
        var hash = ChainFormat.hash(store.ledgerId(), commit);
        return hash.equals(commit.hash())
                ? Optional.empty()
                : Optional.of("what is stored has hash " + hash + ", but the commit was written with " + commit.hash());
    }
}
