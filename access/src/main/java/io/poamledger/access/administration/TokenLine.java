package io.poamledger.access.administration;

import io.poamledger.access.Scope;
import io.poamledger.access.tokens.ApiToken;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A token as a page lists it. */
record TokenLine(
        String id,
        String name,
        String account,
        String scopes,
        ShownTime made,
        ShownTime expires,
        Optional<ShownTime> used,
        String state,
        boolean good) {

    static TokenLine of(ApiToken token, Instant now) {
        var expired = !now.isBefore(token.expiresAt());
        var state = token.revokedAt().isPresent() ? "revoked" : expired ? "expired" : "good";
        return new TokenLine(
                token.id(),
                token.name(),
                token.account().value(),
                token.scopes().stream().sorted().map(TokenLine::words).collect(Collectors.joining(", ")),
                ShownTime.of(token.madeAt()),
                ShownTime.of(token.expiresAt()),
                ShownTime.of(token.lastUsed()),
                state,
                state.equals("good"));
    }

    private static String words(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }
}
