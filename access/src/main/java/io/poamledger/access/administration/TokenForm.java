package io.poamledger.access.administration;

import io.poamledger.access.Scope;
import io.poamledger.access.accounts.InvalidEntry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a form for a new token says, taken apart. */
final class TokenForm {

    private TokenForm() {}

    static Set<Scope> scopes(List<String> chosen) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var scope : chosen) {
            try {
                scopes.add(Scope.valueOf(scope));
            } catch (IllegalArgumentException _) {
                throw new InvalidEntry("scopes", "A token is used to READ, to WRITE, or both, not to " + scope + ".");
            }
        }
        return scopes;
    }

    static Duration days(String days) {
        try {
            return Duration.ofDays(Integer.parseInt(days.strip()));
        } catch (NumberFormatException _) {
            throw new InvalidEntry("days", "The number of days is a whole number.");
        }
    }
}
