package io.poamledger.access.tokens;

import io.poamledger.access.Scope;
import io.poamledger.events.organisation.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of a token; never the token itself.
 *
 * @param id its public part, 20 hexadecimal digits
 * @param name what its owner calls it
 * @param account whose roles it acts with
 * @param lastUsed within a minute
 */
public record ApiToken(
        String id,
        String name,
        AccountId account,
        Set<Scope> scopes,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> lastUsed,
        Optional<Instant> revokedAt) {}
