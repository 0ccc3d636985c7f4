package io.poamledger.query.asof.lists;

import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.facts.State;
import java.util.Optional;

/**
 * In what an item's line of the register is otherwise at one moment than at another before it, without a word of either.
 *
 * @param before its state at the first; empty where it was not open yet, and the others then say how it stands
 * @param slipBefore by how many days its completion had been postponed; 0 where it was not open yet
 * @param ended whether another one is said about its closing before the ledger
 * @param words whether its title or its requirement is another one
 */
public record Contrast(
        Optional<State> before,
        State now,
        int slipBefore,
        int slipNow,
        boolean contestedBefore,
        boolean contestedNow,
        boolean ended,
        boolean due,
        boolean owner,
        boolean risk,
        boolean words,
        boolean steps) {

    /** Of two versions. */
    public static Contrast of(Optional<ItemVersion> before, ItemVersion now) {
        var then = before.orElse(now);
        return new Contrast(
                before.map(ItemVersion::state),
                now.state(),
                before.map(ItemVersion::slipDays).orElse(0),
                now.slipDays(),
                before.map(ItemVersion::contested).orElse(false),
                now.contested(),
                then.closedBefore() != now.closedBefore(),
                !then.due().equals(now.due()),
                !then.owner().equals(now.owner()),
                !then.risk().equals(now.risk()),
                !(then.title().equals(now.title()) && then.requirement().equals(now.requirement())),
                !then.steps().equals(now.steps()));
    }
}
