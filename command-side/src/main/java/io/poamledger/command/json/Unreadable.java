package io.poamledger.command.json;

import java.util.Optional;

/** A body that nothing can be read from; nothing was stored. Answered as 400 with the place, where there is one. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Place> place;

    /**
     * Where in the body, both from 1.
     *
     * @param column in characters
     */
    public record Place(int line, int column) {}

    /** @param message a sentence that says what would be right */
    public Unreadable(String message) {
        super(message);
        this.place = Optional.empty();
    }

    public Unreadable(Place place, String message) {
        super(message);
        this.place = Optional.of(place);
    }

    /** Where the body stops being what it should be. */
    public Optional<Place> place() {
        return place;
    }
}
