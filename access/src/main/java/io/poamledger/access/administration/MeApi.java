package io.poamledger.access.administration;

import io.poamledger.access.Caller;
import io.poamledger.access.Scope;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I? */
@RestController
final class MeApi {

    /** The caller as they see themselves; a role without a system is for all. */
    record Me(AccountId account, String name, String way, Set<Scope> scopes, List<Held> roles) {

        /** One role. */
        record Held(Role role, Optional<String> system) {}
    }

    @GetMapping("/api/me")
    Me me(Caller caller) {
        return new Me(
                caller.account(),
                caller.actor().name(),
                caller.way().name().toLowerCase(Locale.ROOT),
                caller.scopes(),
                caller.grants().sorted().stream()
                        .map(grant -> new Me.Held(grant.role(), grant.system().map(Object::toString)))
                        .toList());
    }
}
