package io.poamledger.query.replay;

import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.kept.PastItems.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A fact of an item that is otherwise after than it was before.
 *
 * @param before and {@code after}: in words; empty where there was or is none
 * @param position how many events the ledger held with the one that made it so, recorded at {@code recordedAt}
 */
record FactDelta(String field, String before, String after, long position, Instant recordedAt) {

    /**
     * What is otherwise once the later steps were taken; each with the last of them that changed it.
     *
     * @param before empty where the item was not open yet
     */
    static List<FactDelta> of(Optional<ItemFacts> before, List<Step> later) {
        var first = before.map(FactLines::of).orElseGet(LinkedHashMap::new);
        var last = first;
        var movers = new LinkedHashMap<String, Step>();
        for (var step : later) {
            var next = FactLines.of(step.item());
            for (var field : fields(last, next)) {
                if (!Objects.equals(last.get(field), next.get(field))) {
                    movers.put(field, step);
                }
            }
            last = next;
        }
        return told(first, last, movers);
    }

    private static List<FactDelta> told(
            SequencedMap<String, String> first, SequencedMap<String, String> last, Map<String, Step> movers) {
        var told = new ArrayList<FactDelta>();
        for (var field : fields(last, first)) {
            var was = first.getOrDefault(field, "");
            var is = last.getOrDefault(field, "");
            var mover = movers.get(field);
            if (mover != null && !was.equals(is)) {
                told.add(new FactDelta(
                        field,
                        was,
                        is,
                        mover.recording().position(),
                        mover.recording().at()));
            }
        }
        return List.copyOf(told);
    }

    private static LinkedHashSet<String> fields(Map<String, String> one, Map<String, String> other) {
        var fields = new LinkedHashSet<>(one.keySet());
        fields.addAll(other.keySet());
        return fields;
    }
}
