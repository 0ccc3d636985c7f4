package io.poamledger.ledger;

import java.util.Map;

/** Tells callers that what they wanted is taken. */
final class Refusals {

    private final CommitStore store;
    private final LedgerMetrics metrics;

    Refusals(CommitStore store, LedgerMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /** Whether another commit holds a key of this one, whose caller then knows. */
    boolean tell(Pending pending, Map<UniqueKey, Holder> holders) {
        for (var key : pending.keys) {
            var holder = holders.get(key);
            if (holder != null && !holder.commitId().equals(pending.id)) {
                metrics.conflicts.increment();
                pending.outcome.completeExceptionally(reason(pending, key, holder));
                return true;
            }
        }
        return false;
    }

    private RuntimeException reason(Pending pending, UniqueKey key, Holder holder) {
        if (key instanceof UniqueKey.OfCommand) {
            var commit = store.commit(holder.slot()).orElseThrow();
            return new CommandRepeated(
                    CommandReceipt.of(commit, commit.command().orElseThrow()));
        }
        return new LedgerConflict(key, pending.claimant(key));
    }
}
