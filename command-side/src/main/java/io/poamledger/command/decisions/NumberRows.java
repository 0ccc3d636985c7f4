package io.poamledger.command.decisions;

import io.poamledger.command.labels.AuthorsNumbers;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import java.util.List;
import java.util.Optional;

/** The numbers that files gave to items, as rows. */
record NumberRows(DecisionFile file) {

    /** The item of the system to which a file's authors gave this number, or that has it here; a void one is none. */
    Optional<PoamItemId> numbered(SystemId system, String number, Optional<PoamItemId> ours) {
        return file.jdbc()
                .sql("""
                        SELECT id FROM item WHERE system = :system AND ended NOT IN ('VOID', 'GOES_ON')
                            AND (id = :ours OR (number <> '' AND number = :number))
                        ORDER BY id = :ours DESC LIMIT 1""")
                .param("system", system.value())
                .param("ours", ours.map(Object::toString).orElse(""))
                .param("number", AuthorsNumbers.key(number))
                .query((row, _) -> PoamItemId.parse(row.getString(1)))
                .optional();
    }

    /** Those of a system that did not end, in the order of ours. */
    List<PoamItemId> open(SystemId system) {
        return file.items(system, "ended = ''");
    }
}
