package io.poamledger.command.item;

import io.poamledger.events.organisation.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded an event, and when.
 *
 * @param by the account's id; empty where the event does not say
 */
record Entered(String by, Instant at) {

    static Entered of(@Nullable String subject, Instant at) {
        return new Entered(Objects.requireNonNullElse(subject, ""), at);
    }

    /** The day in UTC: an item does not know its system's time zone. */
    LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    boolean isBy(AccountId account) {
        return account.value().equalsIgnoreCase(by);
    }
}
