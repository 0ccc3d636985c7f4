package io.poamledger.events.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of an evidence artifact. */
public record EvidenceId(@JsonValue UUID value) {

    @JsonCreator
    public EvidenceId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
