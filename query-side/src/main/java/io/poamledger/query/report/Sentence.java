package io.poamledger.query.report;

import java.util.Collection;
import java.util.List;

/**
 * Something that a report says.
 *
 * @param sources the events that it rests on; none where it rests on that nothing was recorded
 */
record Sentence(String text, List<Source> sources) {

    /** Of more sources the first are named, and how many there are. */
    private static final int NAMED = 12;

    Sentence {
        sources = List.copyOf(sources);
    }

    /**
     * Where an event is told.
     *
     * @param address of the page that shows it
     * @param position how many events the ledger held with it
     */
    record Source(String words, String address, long position) {

        static Source ofItem(String label, long position) {
            return new Source(label + " № " + position, "/items/" + label + "?asOf=" + position, position);
        }

        /** Of an item that the sentence names. */
        static Source ofEvent(String label, long position) {
            return new Source("№ " + position, "/items/" + label + "?asOf=" + position, position);
        }

        static Source ofReview(String system, long position) {
            return new Source("№ " + position, "/reviews?system=" + system + "&asOf=" + position, position);
        }
    }

    static Sentence of(String text, Source... sources) {
        return new Sentence(text, List.of(sources));
    }

    static Sentence of(String text, Collection<Source> sources) {
        return new Sentence(text, sources.stream().limit(NAMED).toList());
    }
}
