package io.poamledger.ledger.append;

import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.DecisionOutdated;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.CommitStoreException;
import java.util.List;

/** Puts the tests of conditional appends to every event between the decision and the slot that is about to be taken. */
final class Conditions {

    private static final int LONGEST = 10_000;
    private static final int PAGE = 1_000;

    private final LedgerReader reader;

    Conditions(LedgerReader reader) {
        this.reader = reader;
    }

    enum Verdict {
        HOLDS,
        /** Something in front of it in the batch matters to it: whether that gets stored, its own turn has to wait for. */
        LATER,
        /** It does not, or its test fails: its caller has been told. */
        TOLD
    }

    /**
     * Whether the commit may be sent right after the head and the batch so far.
     *
     * @throws CommitStoreException if that cannot be found out now
     */
    Verdict of(Pending pending, List<Numbered> batch, Head head, Recent recent) {
        var condition = pending.condition;
        if (condition == null) {
            return Verdict.HOLDS;
        }
        try {
            if (tooOld(pending.testedTo, head)) {
                throw new DecisionOutdated(
                        "more than " + LONGEST + " commits came after position " + condition.position());
            }
            var remembered = recent.from(pending.testedTo);
            if (remembered.isPresent()) {
                test(condition, remembered.get());
                pending.testedTo = Math.max(pending.testedTo, head.position());
            }
            while (pending.testedTo < head.position()) {
                var events = reader.events(pending.testedTo, PAGE);
                if (events.isEmpty()) {
                    throw new CommitStoreException(
                            "position " + pending.testedTo + ", seen before, is not seen now",
                            CommitStoreException.Outcome.NOTHING_STORED,
                            CommitStoreException.Prognosis.MAY_HEAL);
                }
                test(condition, events);
                pending.testedTo = events.getLast().position() + 1;
            }
            return batch.stream()
                            .flatMap(mate -> mate.commit().events().stream())
                            .anyMatch(condition.mattersTo())
                    ? Verdict.LATER
                    : Verdict.HOLDS;
        } catch (CommitStoreException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            pending.outcome.completeExceptionally(e);
            return Verdict.TOLD;
        }
    }

    private boolean tooOld(long position, Head head) {
        return head.position() - position > LONGEST
                && head.slot() - reader.holding(position).slot() > LONGEST;
    }

    private static void test(AppendCondition condition, List<StoredEvent> events) {
        for (var event : events) {
            if (condition.mattersTo().test(event)) {
                throw new DecisionOutdated("decided on position " + condition.position() + ", but "
                        + event.payloadType() + " of " + event.aggregate() + " came at " + event.position());
            }
        }
    }
}
