package io.poamledger.events.item;

import io.poamledger.events.Added;
import java.util.List;
import java.util.Optional;

/**
 * The item goes no further; its number stays taken.
 *
 * @param reason why, never blank
 * @param kind empty where nobody was asked
 * @param continuedBy the open items that take over its promise
 * @param successor what takes over where no item does; beside no {@code continuedBy} empty where nobody was asked
 * @param waiver why whoever approved its plan or answers for it could void it; empty where that was not so
 */
public record ItemVoided(
        PoamItemId itemId,
        String reason,
        @Added(revision = 2, before = "null") Optional<VoidKind> kind,
        @Added(revision = 2, before = "[]") List<PoamItemId> continuedBy,
        @Added(revision = 2, before = "null") Optional<Successor> successor,
        @Added(revision = 2, before = "null") Optional<String> waiver)
        implements LifeEvent {

    public ItemVoided {
        continuedBy = List.copyOf(continuedBy);
    }

    /** As before anybody was asked. */
    public ItemVoided(PoamItemId itemId, String reason) {
        this(itemId, reason, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }
}
