package io.poamledger.events.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.poamledger.events.SystemId;

/** The CMMC status of a system, of which there is one that outlives every assessment; written {@code acme-enclave/status}. */
public record StatusId(SystemId system) {

    private static final String END = "/status";

    /** @throws IllegalArgumentException if the text is none */
    @JsonCreator
    public static StatusId parse(String text) {
        if (!text.endsWith(END)) {
            throw new IllegalArgumentException("A status is written system/status, not '" + text + "'");
        }
        return new StatusId(new SystemId(text.substring(0, text.length() - END.length())));
    }

    @Override
    @JsonValue
    public String toString() {
        return system + END;
    }
}
