package io.poamledger.command.item.predecessors;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.Weakness;
import java.util.List;
import java.util.Optional;

/** What rules ask about items that ended. An answer holds until the running command is stored, or the command is decided again. */
public interface EndedItems {

    /**
     * An item that ended.
     *
     * @param closed true where it was closed, false where it is void
     */
    record Ended(PoamItemId id, String title, boolean closed) {

        @Override
        public String toString() {
            return id + " '" + title + "', " + (closed ? "closed in the last 30 days" : "void");
        }
    }

    /**
     * The items of a system that had a date, ended, go on nowhere, and have or had the same requirement or nearly the same title: void
     * ones, and those closed in the last 30 days.
     *
     * @param before what was said until now: what was alike to that is left out
     */
    List<Ended> alike(SystemId system, Weakness weakness, Optional<Weakness> before);

    /** The latest that are void and go on nowhere, or those that are closed, for whoever has to name one. */
    List<Ended> named(SystemId system, boolean closed, int most);

    /** The running command rests on what this item is at the head of the ledger now. */
    void restOn(PoamItemId item);
}
