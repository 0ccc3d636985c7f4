package io.poamledger.query.history;

import io.poamledger.query.history.HistoryEntry.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an event says to a reader. */
record Words(String sentence, List<Change> changes, Optional<LocalDate> claimedOn, Optional<String> reason) {

    static Words of(String sentence) {
        return new Words(sentence, List.of(), Optional.empty(), Optional.empty());
    }

    /** Nothing where both values are the same. */
    Words change(String field, String from, String to) {
        if (from.equals(to)) {
            return this;
        }
        var more = new ArrayList<>(changes);
        more.add(new Change(field, from, to));
        return new Words(sentence, List.copyOf(more), claimedOn, reason);
    }

    Words claimed(Optional<LocalDate> on) {
        return new Words(sentence, changes, on, reason);
    }

    Words because(String why) {
        return new Words(sentence, changes, claimedOn, why.isBlank() ? Optional.empty() : Optional.of(why));
    }
}
