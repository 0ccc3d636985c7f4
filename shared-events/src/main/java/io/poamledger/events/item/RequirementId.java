package io.poamledger.events.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The id of a security requirement of NIST SP 800-171 Rev 2 in its normal form, such as {@code 3.13.11}. */
public record RequirementId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("3\\.([1-9]|1[0-4])\\.[1-9][0-9]?");

    @JsonCreator
    public RequirementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A requirement id is written like 3.13.11, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
