package io.poamledger.events.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The id of an account, as it signs in: 1 to 100 letters, digits and {@code . _ @ -}, starting with a letter or digit.
 * Two that differ in case only are the same account to whoever signs in ({@link #isTheSameAs}); records compare as written.
 */
public record AccountId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");

    @JsonCreator
    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An account id is 1 to 100 letters, digits and . _ @ -, starting with a"
                    + " letter or digit, not '" + value + "'");
        }
    }

    /** Whether somebody who signs in as the one is the other. */
    public boolean isTheSameAs(AccountId other) {
        return value.equalsIgnoreCase(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
