package io.poamledger.query.mine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that waits for somebody, as it is known from an instant on; empty texts stand for nothing.
 *
 * @param milestone its number, 0 where it is about the item itself
 * @param account whose it is, where it is an account's own
 * @param barred the accounts it does not wait for, because somebody else has to answer
 * @param due the date it is about
 * @param asked the date that is wanted in its place
 * @param words what was said
 * @param by the name of who said so
 * @param until when it waits no longer, whatever happens; empty where it waits until it is answered
 */
record Wait(
        Concern concern,
        int milestone,
        String title,
        String milestoneTitle,
        String owner,
        String account,
        List<String> barred,
        Optional<LocalDate> due,
        Optional<LocalDate> asked,
        String words,
        String by,
        Optional<Instant> until) {

    Wait {
        barred = List.copyOf(barred);
    }

    /** Which of an item's it is. */
    record Place(Concern concern, int milestone) {}

    Place place() {
        return new Place(concern, milestone);
    }
}
