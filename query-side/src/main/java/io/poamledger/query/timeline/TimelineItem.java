package io.poamledger.query.timeline;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.promises.Promises;

/**
 * What the timeline has to know of an item to explain a moved date.
 *
 * @param owner the primary party now; empty text where nobody was assigned
 */
record TimelineItem(PoamItemId id, String title, String owner, Promises promises) {

    TimelineItem called(String newTitle) {
        return new TimelineItem(id, newTitle, owner, promises);
    }

    TimelineItem ownedBy(String newOwner) {
        return new TimelineItem(id, title, newOwner, promises);
    }

    TimelineItem promising(Promises newPromises) {
        return new TimelineItem(id, title, owner, newPromises);
    }
}
