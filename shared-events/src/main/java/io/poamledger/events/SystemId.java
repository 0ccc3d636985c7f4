package io.poamledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The id of an information system, chosen by people and typed by them: 1 to 40 lower-case letters, digits and inner
 * hyphens, such as {@code acme-enclave}.
 */
public record SystemId(@JsonValue String value) {

    /** As a regular expression that browsers understand too. */
    public static final String FORM = "[a-z0-9](?:[a-z0-9\\-]{0,38}[a-z0-9])?";

    private static final Pattern ID = Pattern.compile(FORM);

    @JsonCreator
    public SystemId {
        if (!ID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A system id is 1 to 40 lower-case letters, digits and inner hyphens, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
