package io.poamledger.query.history;

import io.poamledger.query.history.HistoryEntry.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an event says to a reader. */
record EventInWords(String sentence, List<Change> changes, Optional<LocalDate> claimedOn, Optional<String> reason) {

    static EventInWords of(String sentence) {
        return new EventInWords(sentence, List.of(), Optional.empty(), Optional.empty());
    }

    /** Nothing where both values are the same. */
    EventInWords change(String field, String from, String to) {
        if (from.equals(to)) {
            return this;
        }
        var more = new ArrayList<>(changes);
        more.add(new Change(field, from, to));
        return new EventInWords(sentence, List.copyOf(more), claimedOn, reason);
    }

    EventInWords claimed(Optional<LocalDate> on) {
        return new EventInWords(sentence, changes, on, reason);
    }

    EventInWords because(String why) {
        return new EventInWords(sentence, changes, claimedOn, why.isBlank() ? Optional.empty() : Optional.of(why));
    }
}
