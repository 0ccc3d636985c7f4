package io.poamledger.command.item.state;

import io.poamledger.events.organisation.AccountId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded an event, and when.
 *
 * @param by the account's id; empty where the event does not say
 */
public record Entered(String by, Instant at) {

    public static Entered of(@Nullable String subject, Instant at) {
        return new Entered(Objects.requireNonNullElse(subject, ""), at);
    }

    public boolean isBy(AccountId account) {
        return account.value().equalsIgnoreCase(by);
    }
}
