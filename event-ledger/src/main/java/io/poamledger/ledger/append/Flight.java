package io.poamledger.ledger.append;

import io.poamledger.ledger.Appended;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.OutcomeUnknown;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.store.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A batch on its way, and all that has been found out about it: what one look has found stays found when the next one fails. */
final class Flight {

    private final List<Numbered> open;
    private final Executor answers;
    private boolean mayComeLate;
    private boolean fenced;

    /**
     * @param answers wakes the callers whose commits are stored, all but the last of a batch, while the next one is sent: to wake many takes
     *     as long as to send what they want
     */
    Flight(List<Numbered> batch, Executor answers) {
        this.open = new ArrayList<>(batch);
        this.answers = answers;
    }

    boolean isOver() {
        return open.isEmpty();
    }

    /** A store did not say that it stored nothing, so that any of it may still appear where it was sent to. */
    void mayComeLate() {
        mayComeLate = true;
    }

    /** Whether what is open may be numbered anew, since it can no longer appear where it was sent to. */
    boolean isFenced() {
        return fenced || !mayComeLate;
    }

    /** Whether any of it may be stored although it was not found. */
    boolean isInDoubt() {
        return mayComeLate && !fenced;
    }

    /** What may be sent after a head: only what continues it, in the slots that it was sent to before. */
    List<Commit> continuing(Head head) {
        var run = new ArrayList<Commit>();
        var last = head;
        for (var numbered : open) {
            if (!last.precedes(numbered.commit())) {
                break;
            }
            run.add(numbered.commit());
            last = numbered.commit().asHead();
        }
        return run;
    }

    /** What was found in the next slot: one of its own, whose caller then knows, or another's, which fences all that were not found. */
    void found(Commit commit) {
        for (var each = open.iterator(); each.hasNext(); ) {
            var pending = each.next().pending();
            if (pending.id.equals(commit.id())) {
                each.remove();
                var receipt = Appended.of(commit);
                if (open.isEmpty()) {
                    pending.outcome.complete(receipt);
                } else {
                    answer(pending, receipt);
                }
                return;
            }
        }
        fenced = true;
    }

    /** Also when the ledger closes meanwhile: what is stored is told. */
    private void answer(Pending pending, Appended receipt) {
        try {
            answers.execute(() -> pending.outcome.complete(receipt));
        } catch (RejectedExecutionException _) {
            pending.outcome.complete(receipt);
        }
    }

    List<UniqueKey> keys() {
        return open.stream()
                .flatMap(numbered -> numbered.pending().keys.stream())
                .toList();
    }

    /** Drops those whose callers have been told; one after the other, so that a question that fails forgets nothing. */
    void drop(Predicate<Pending> told) {
        for (var each = open.iterator(); each.hasNext(); ) {
            if (told.test(each.next().pending())) {
                each.remove();
            }
        }
    }

    void fail(@Nullable String why, boolean inDoubt) {
        for (var numbered : open) {
            numbered.pending()
                    .outcome
                    .completeExceptionally(
                            inDoubt
                                    ? new OutcomeUnknown(
                                            why + "; it may or may not be stored: repeat with the same idempotency key")
                                    : new LedgerUnavailable(why + "; nothing was stored"));
        }
        open.clear();
    }

    /** What needs new slots, in order. */
    ArrayList<Pending> left() {
        return new ArrayList<>(open.stream().map(Numbered::pending).toList());
    }
}
