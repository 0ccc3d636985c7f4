package io.poamledger.ledger.store;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.format.StoredEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Accepts everything and does nothing: what a contract suite must not let pass. */
final class IdleCommitStore implements CommitStore {

    @Override
    public LedgerId ledgerId() {
        return new LedgerId("idle");
    }

    @Override
    public void append(List<Commit> batch) {}

    @Override
    public Optional<Commit> commit(long slot) {
        return Optional.empty();
    }

    @Override
    public Optional<CommitHeader> header(long slot) {
        return Optional.empty();
    }

    @Override
    public List<Commit> page(long fromSlot, int limit) {
        return List.of();
    }

    @Override
    public List<Commit> following(long slot, int most) {
        return List.of();
    }

    @Override
    public Map<UniqueKey, Holder> holders(Collection<? extends UniqueKey> keys) {
        return Map.of();
    }

    @Override
    public List<StoredEvent> stream(String aggregate, long fromSequence, int limit) {
        return List.of();
    }

    @Override
    public OptionalLong lastSequence(String aggregate) {
        return OptionalLong.empty();
    }

    @Override
    public void keep(Snapshot snapshot) {}

    @Override
    public Optional<Snapshot> snapshot(String aggregate) {
        return Optional.empty();
    }

    @Override
    public long changes() {
        return 0;
    }

    @Override
    public Optional<String> inspect() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
