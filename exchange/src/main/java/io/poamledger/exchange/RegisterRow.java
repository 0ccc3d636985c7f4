package io.poamledger.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of an exported register: the item, and what the ledger worked out about it.
 *
 * @param derived title to text, in the order of the columns; written with "(derived)" behind the title and not read back
 */
public record RegisterRow(FileItem item, Map<String, String> derived) {

    public RegisterRow {
        derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
    }
}
