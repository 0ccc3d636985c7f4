package io.poamledger.events.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of one import of one file into one system; the same for the same file, so that it can be finished. */
public record ImportId(@JsonValue UUID value) {

    @JsonCreator
    public ImportId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
