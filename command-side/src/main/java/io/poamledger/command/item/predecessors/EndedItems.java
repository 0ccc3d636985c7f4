package io.poamledger.command.item.predecessors;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.Weakness;
import java.util.List;
import java.util.Optional;

/** What rules ask about items that ended. An answer holds until the running command is stored, or the command is decided again. */
public interface EndedItems {

    /**
     * An item that ended.
     *
     * @param closed true where it was closed, false where it is void
     * @param goesOn whether others were said to go on with it
     */
    record Ended(PoamItemId id, String title, boolean closed, boolean goesOn) {

        @Override
        public String toString() {
            return id + " '" + title + "', "
                    + (closed
                            ? "closed in the last 30 days"
                            : goesOn ? "void, which is said to go on in something unlike it" : "void");
        }
    }

    /** What an item said until now: what was alike to that is left out, and what the item goes on with. */
    record Before(PoamItemId item, Weakness weakness) {}

    /**
     * The items of a system that had a date, ended, and have or had the same requirement or nearly the same title: void ones, unless what
     * they go on in is alike too, and those closed in the last 30 days.
     */
    List<Ended> alike(SystemId system, Weakness weakness, Optional<Before> before);

    /**
     * The milestones of other items of the system that were cancelled or stayed open in a void item, go on nowhere, and were called nearly
     * so. The other item is alike, or this one goes on with it.
     */
    List<PromiseId> milestonesAlike(PoamItemId item, Weakness weakness, String title);

    /** Items that somebody has to name. */
    enum Among {
        OPEN,
        CLOSED,
        /** Those that go on nowhere. */
        VOID
    }

    record Titled(PoamItemId id, String title) {}

    /** The latest of a system, for whoever has to name one. */
    List<Titled> latest(SystemId system, Among which, int most);

    /** The running command rests on what this item is at the head of the ledger now. */
    void restOn(PoamItemId item);
}
