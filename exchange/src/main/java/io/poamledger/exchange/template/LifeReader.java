package io.poamledger.exchange.template;

import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.values.FileVocabulary;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Status and the two dates of completion, which files mix up: where a file has only one column for them, it holds the
 * scheduled date of open items and the actual date of completed ones.
 */
final class LifeReader {

    /** What the columns say together. */
    record Life(Status status, Optional<LocalDate> scheduledCompletion, Optional<PriorClosure> closure) {}

    private final RowReader row;
    private final Header header;

    LifeReader(RowReader row, Header header) {
        this.row = row;
        this.header = header;
    }

    Life read() {
        var scheduled = row.date(Column.SCHEDULED);
        var completed = row.date(Column.COMPLETED);
        var status = status(completed.isPresent());
        if (status == Status.COMPLETED) {
            if (completed.isEmpty()) {
                row.notice(Column.STATUS, "The item is completed, but the file does not say on which day");
            }
            return new Life(status, scheduled, Optional.of(closure(completed)));
        }
        if (completed.isPresent() && header.has(Column.SCHEDULED)) {
            row.error(
                    Column.COMPLETED,
                    "The item is not completed by its status, '" + row.cell(Column.STATUS)
                            + "', but has a completion date; set the status to Completed, or take the date out");
        }
        return new Life(status, header.has(Column.SCHEDULED) ? scheduled : completed, Optional.empty());
    }

    private PriorClosure closure(Optional<LocalDate> completed) {
        return new PriorClosure(completed, row.text(Column.CLOSED_BY), row.text(Column.CLOSURE_REFERENCE));
    }

    /** The word that says more than the state it was understood as. */
    Optional<String> moreThanAState() {
        return row.text(Column.STATUS)
                .filter(text -> FileVocabulary.roughly(text).isPresent());
    }

    private Status status(boolean hasCompletionDate) {
        var text = row.cell(Column.STATUS);
        if (FileVocabulary.meansNothing(text)) {
            return hasCompletionDate && header.has(Column.SCHEDULED) ? Status.COMPLETED : Status.OPEN;
        }
        var plain = FileVocabulary.state(text);
        if (plain.isPresent()) {
            return plain.get();
        }
        var rough = FileVocabulary.roughly(text);
        if (rough.isPresent()) {
            row.notice(
                    Column.STATUS,
                    "Understood as " + FileVocabulary.of(rough.get()) + "; the word is kept with the item");
            return rough.get();
        }
        row.error(
                Column.STATUS, "This is no status; write one of " + String.join(", ", FileVocabulary.statesInWords()));
        return Status.OPEN;
    }
}
