package io.poamledger.command.item.predecessors;

import io.poamledger.events.item.Line;
import io.poamledger.events.item.PromiseId;
import java.util.List;
import java.util.function.Consumer;

/**
 * A promise that ended and is taken over.
 *
 * @param lines as the successor begins with them
 * @param goesOn tells the one that ended where it goes on
 */
public record Ending(PromiseId promise, List<Line> lines, Consumer<PromiseId> goesOn) {

    public void goesOnIn(PromiseId successor) {
        goesOn.accept(successor);
    }
}
