package io.poamledger.ledger;

import java.util.List;

/** Puts the tests of conditional appends to every event between the decision and the slot that is about to be taken. */
final class Conditions {

    private static final int LONGEST = 10_000;
    private static final int PAGE = 1_000;

    private final LedgerReader reader;

    Conditions(LedgerReader reader) {
        this.reader = reader;
    }

    /** Whether the commit may be sent right after the head and the batch so far; if not, its caller has been told. */
    boolean hold(Pending pending, List<Numbered> batch, Head head) {
        var condition = pending.condition;
        if (condition == null) {
            return true;
        }
        try {
            if (tooOld(pending.testedTo, head)) {
                throw new DecisionOutdated(
                        "more than " + LONGEST + " commits came after position " + condition.position());
            }
            while (pending.testedTo < head.position()) {
                var events = reader.events(pending.testedTo, PAGE);
                test(condition, events);
                pending.testedTo = events.getLast().position() + 1;
            }
            for (var mate : batch) {
                test(condition, mate.commit().events());
            }
            return true;
        } catch (RuntimeException e) {
            pending.outcome.completeExceptionally(e);
            return false;
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
