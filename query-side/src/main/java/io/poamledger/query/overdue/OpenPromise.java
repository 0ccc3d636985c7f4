package io.poamledger.query.overdue;

import io.poamledger.query.facts.Agreement;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.lists.Columns;
import java.util.Map;
import java.util.TreeMap;

/**
 * An open promise as its row keeps it; empty texts stand for nothing.
 *
 * @param milestoneTitle empty for the item's own completion
 */
record OpenPromise(
        String milestoneTitle, String title, String owner, String risk, Promise promise, Agreement agreement) {

    /** The item's, by the number of the milestone; its own completion under {@link OverdueProjection#THE_ITEM_ITSELF}. */
    static Map<Integer, OpenPromise> of(ItemFacts item) {
        var open = new TreeMap<Integer, OpenPromise>();
        if (item.state().active()) {
            item.schedule()
                    .completion()
                    .ifPresent(due -> open.put(OverdueProjection.THE_ITEM_ITSELF, of(item, "", due)));
            item.schedule().milestones().stream()
                    .filter(MilestoneFacts::open)
                    .forEach(milestone ->
                            open.put(milestone.id().number(), of(item, milestone.title(), milestone.due())));
        }
        return open;
    }

    private static OpenPromise of(ItemFacts item, String milestoneTitle, PromisedDate due) {
        return new OpenPromise(
                milestoneTitle,
                item.weakness().text().title(),
                Columns.stored(item.owner()),
                Columns.stored(item.weakness().risk().map(risk -> risk.rating())),
                due.promise(),
                due.agreement());
    }
}
