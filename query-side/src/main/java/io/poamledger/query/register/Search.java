package io.poamledger.query.register;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.ItemLabel;
import io.poamledger.query.systems.AskedSystems;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question to the register whose words have been looked up, once for its rows and their count.
 *
 * @param found the ids of the rows that have the words, or are the item that they name, of all systems; empty where no words are asked
 *     for, and where so many rows have them that walking all rows in order and looking at each comes to the first ones sooner
 * @param isOfOne whether an item is named, written {@code ACME-0007}, {@code acme-7} or {@code acme/7}; others may have that in their texts
 * @param owners the responsible parties that are meant, where one is asked for
 */
record Search(RegisterFilter filter, Optional<List<Long>> found, boolean isOfOne, List<String> owners) {

    Search {
        found = found.map(List::copyOf);
        owners = List.copyOf(owners);
    }

    Optional<String> words() {
        return filter.text();
    }

    /** The number of an item is looked for in any state, unless it is asked for in one. */
    Standing standing() {
        return isOfOne && filter.standing() == Standing.ACTIVE ? Standing.ALL : filter.standing();
    }

    /** The number of the item that a text names, by the id of each system that may be meant. */
    static Map<String, Integer> numbers(AskedSystems scope, String text) {
        var label = ItemLabel.read(text);
        var numbers = new HashMap<String, Integer>();
        for (var system : scope.systems()) {
            label.filter(written -> system.hadPrefix(written.prefix()))
                    .map(ItemLabel::number)
                    .or(() -> identified(system.id(), text))
                    .ifPresent(number -> numbers.put(system.id().value(), number));
        }
        return numbers;
    }

    private static Optional<Integer> identified(SystemId system, String text) {
        return Optional.of(text.strip().toLowerCase(Locale.ROOT))
                .filter(written -> written.matches(Pattern.quote(system.value()) + "/[1-9][0-9]{0,8}"))
                .map(written ->
                        Integer.parseInt(written.substring(system.value().length() + 1)));
    }
}
