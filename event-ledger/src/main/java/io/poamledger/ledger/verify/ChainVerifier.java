package io.poamledger.ledger.verify;

import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.format.ChainFormat;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import io.poamledger.ledger.store.Pace;
import io.poamledger.ledger.verify.VerificationReport.Fault;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Recomputes a ledger from its first commit to its last: slots, positions, timestamps, leaves, hashes; and has the database inspected for
 * what that cannot see. What neither sees: a tail that was cut off, and a chain that was recomputed from some point on, or continued, by
 * somebody who knows how. Only a head that was {@linkplain NotedHead noted} somewhere else shows these.
 */
public final class ChainVerifier {

    private static final int PAGE = 500;
    private static final int SALT_BYTES = 16;

    private final CommitStore store;
    private final Progress progress;
    private final Pace pace;
    private Head head = Head.EMPTY;
    private long events;

    private ChainVerifier(CommitStore store, Progress progress, Pace pace) {
        this.store = store;
        this.progress = progress;
        this.pace = pace;
    }

    /**
     * Walks the whole ledger, the database's own inspection beside it; never throws for what it finds there.
     *
     * @throws CommitStoreException if the database went away meanwhile, so that nothing is known
     */
    public static VerificationReport verify(CommitStore store, Progress progress) {
        try (var beside = Executors.newSingleThreadExecutor()) {
            var inspection = beside.submit(() -> store.inspect());
            return new ChainVerifier(store, progress, Pace.FULL).report(() -> found(inspection));
        }
    }

    /** As above, one after the other at a pace that leaves room for others; whatever the pace throws ends it. */
    static VerificationReport verify(CommitStore store, Progress progress, Pace pace) {
        return new ChainVerifier(store, progress, pace).report(() -> inspected(() -> store.inspect(pace)));
    }

    private VerificationReport report(Supplier<Optional<String>> inspection) {
        var wrong = told(this::walk, "cannot be read: ");
        return wrong.isPresent() ? report(wrong, true) : report(inspection.get(), false);
    }

    private static Optional<String> inspected(Supplier<Optional<String>> inspection) {
        return told(inspection, "the database cannot be inspected: ");
    }

    /** What is wrong, also where that shows only in that the database cannot be read. */
    private static Optional<String> told(Supplier<Optional<String>> looked, String unreadable) {
        try {
            return looked.get();
        } catch (CommitStoreException e) {
            if (e.prognosis() == Prognosis.MAY_HEAL) {
                throw e;
            }
            return Optional.of(unreadable + e.getMessage());
        } catch (LedgerDamaged e) {
            return Optional.of(unreadable + e.getMessage());
        }
    }

    private Optional<String> walk() {
        var total = expected();
        for (var page = page(); !page.isEmpty(); page = page()) {
            for (var commit : page) {
                var wrong = wrong(commit);
                if (wrong.isPresent()) {
                    return wrong;
                }
                head = commit.asHead();
                events += commit.events().size();
                progress.saw(commit);
            }
            progress.at(head.slot() + 1, Math.max(total, head.slot() + 1));
            pace.step();
        }
        return Optional.empty();
    }

    private static Optional<String> found(Future<Optional<String>> inspection) {
        try {
            return inspection.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommitStoreException away && away.prognosis() == Prognosis.MAY_HEAL) {
                throw away;
            }
            return Optional.of("the database cannot be inspected: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the database was not inspected to the end: interrupted");
        }
    }

    /** For the progress only: a damaged ledger may have more, or may not even tell. */
    private long expected() {
        try {
            return store.lastSlot() + 1;
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

    private VerificationReport report(Optional<String> wrong, boolean inChain) {
        return new VerificationReport(
                store.ledgerId(),
                head,
                head.slot() + 1,
                events,
                wrong.map(what -> new Fault(head.slot() + 1, head.position(), inChain, what)));
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
        if (!hash.equals(commit.hash())) {
            return Optional.of(
                    "what is stored has hash " + hash + ", but the commit was written with " + commit.hash());
        }
        return saltOf(commit);
    }

    /** The salt of a request is in no hash, so that it can be taken away; its length is all that can be checked. */
    private static Optional<String> saltOf(Commit commit) {
        return commit.command()
                .map(mark -> mark.salt().length)
                .filter(bytes -> bytes != SALT_BYTES)
                .map(bytes ->
                        "slot " + commit.slot() + " has a request's salt of " + bytes + " bytes, not " + SALT_BYTES);
    }
}
