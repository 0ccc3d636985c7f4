package io.poamledger.command.labels;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which items the numbers of files are: within a system, one number is one item. */
public interface AuthorsNumbers {

    /** Under which title an item keeps the number that its file gave it. */
    String COLUMN = "Item";

    /** Of these numbers those that an item of the system has, by its file or by ours; void ones have none any more. */
    Map<String, PoamItemId> numbered(SystemId system, Collection<String> numbers);

    /** All items of the system that go on, whether or not a file numbered them. */
    List<PoamItemId> open(SystemId system);

    /** A number without what does not matter in it. */
    static String key(String number) {
        return number.strip().toLowerCase(Locale.ROOT);
    }
}
