package io.poamledger.exchange;

import io.poamledger.exchange.item.FileItem;
import java.util.List;
import java.util.Optional;

/**
 * One line of an exported register: the item, and what the ledger worked out about it.
 *
 * @param derived a text for each derived column, in their order
 * @param state the word for a state that files have no status for, such as {@code Void}; it is written in place of the status
 */
public record RegisterRow(FileItem item, List<String> derived, Optional<String> state) {

    public RegisterRow {
        derived = List.copyOf(derived);
    }

    public RegisterRow(FileItem item, List<String> derived) {
        this(item, derived, Optional.empty());
    }
}
