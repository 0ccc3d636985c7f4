package io.poamledger.query.facts.kept;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.kept.PastItems.Step;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of the items that were walked through last, while there is memory for them: what was recorded never changes, only more comes. */
final class LastWalks {

    private static final int ITEMS = 4;

    /** A longer history would take more memory than it is worth: each step has all that was said before it. */
    private static final int STEPS = 2_000;

    private final Map<PoamItemId, SoftReference<List<Step>>> walks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PoamItemId, SoftReference<List<Step>>> eldest) {
            return size() > ITEMS;
        }
    };

    /** The first steps of that item; empty where none are known. */
    synchronized List<Step> last(PoamItemId id) {
        return Optional.ofNullable(walks.get(id)).map(SoftReference::get).orElse(List.of());
    }

    synchronized void keep(PoamItemId id, List<Step> steps) {
        if (!steps.isEmpty() && steps.size() <= STEPS) {
            walks.put(id, new SoftReference<>(List.copyOf(steps)));
        }
    }
}
