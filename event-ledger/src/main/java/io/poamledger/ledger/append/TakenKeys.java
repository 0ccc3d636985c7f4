package io.poamledger.ledger.append;

import io.poamledger.ledger.CommandEffect;
import io.poamledger.ledger.CommandRepeated;
import io.poamledger.ledger.LedgerConflict;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.Holder;
import io.poamledger.ledger.store.UniqueKey;
import java.util.Map;

/** Tells callers that what they wanted is taken. */
final class TakenKeys {

    private final CommitStore store;
    private final LedgerMetrics metrics;

    TakenKeys(CommitStore store, LedgerMetrics metrics) {
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
            return new CommandRepeated(CommandEffect.of(commit, commit.command().orElseThrow()));
        }
        return new LedgerConflict(key, pending.claimant(key));
    }
}
