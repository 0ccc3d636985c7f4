package io.poamledger.query.drawing;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.systems.LookedAt;
import java.util.Collection;
import java.util.Map;

/** Looks up what became of the dates of items: the register draws it, and the past keeps it. */
public interface DateCourses {

    /** Up to the moment that is looked at from; without the items that were not there yet. */
    Map<PoamItemId, DateCourse> of(LookedAt from, Collection<PoamItemId> items);
}
