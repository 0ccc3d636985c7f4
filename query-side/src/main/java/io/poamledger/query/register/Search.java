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
 * @param found the ids of the rows that have the words, of all systems; empty where no words are asked for, and where so many rows have
 *     them that walking all rows in order and looking at each comes to the first ones sooner
 * @param numbers what is asked for is one item, written {@code ACME-0007}, {@code acme-7} or {@code acme/7}: its number, by the id of each
 *     system that may be meant; empty where the text is words
 * @param owners the responsible parties that are meant, where one is asked for
 */
record Search(RegisterFilter filter, Optional<List<Long>> found, Map<String, Integer> numbers, List<String> owners) {

    Search {
        found = found.map(List::copyOf);
        numbers = Map.copyOf(numbers);
        owners = List.copyOf(owners);
    }

    /** The text, if it is words. */
    Optional<String> words() {
        return isOfOne() ? Optional.empty() : filter.text();
    }

    boolean isOfOne() {
        return !numbers.isEmpty();
    }

    /** The number of an item is looked for in any state, unless it is asked for in one. */
    Standing standing() {
        return isOfOne() && filter.standing() == Standing.ACTIVE ? Standing.ALL : filter.standing();
    }

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
