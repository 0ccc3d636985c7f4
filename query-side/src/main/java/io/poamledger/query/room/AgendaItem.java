package io.poamledger.query.room;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.register.RegisterEntry;
import java.util.List;
import java.util.Optional;

/**
 * An item that a review is to look at.
 *
 * @param why it stands where it does, such as {@code 28 d late, later date asked for}
 * @param since what became of it since the last review, or since it was opened; empty where nothing did
 * @param last what was decided about it last; empty where no review did
 * @param facts all that is known of it
 */
record AgendaItem(
        @JsonUnwrapped RegisterEntry entry,
        Urgency urgency,
        String why,
        List<String> since,
        Optional<Followed> last,
        @JsonIgnore ItemFacts facts) {

    /** Where the form that records the review puts what is decided about it. */
    @JsonIgnore
    public String row() {
        return "row-" + entry.item().system().value() + "_" + entry.item().number();
    }
}
