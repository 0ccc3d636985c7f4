package io.poamledger.exchange;

import java.util.List;

/**
 * One line of an exported register: the item, and what the ledger worked out about it.
 *
 * @param derived a text for each derived column, in their order
 */
public record RegisterRow(FileItem item, List<String> derived) {

    public RegisterRow {
        derived = List.copyOf(derived);
    }
}
