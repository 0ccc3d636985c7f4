package io.poamledger.access.signin.caller;

import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import io.poamledger.access.Way;
import io.poamledger.access.roles.Grants;
import io.poamledger.access.roles.Roles;
import io.poamledger.access.signin.session.KnownCaller;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The caller of the current thread's request, as {@link WhoIsAsking} found it. */
@Component
public final class SignedInCaller implements CurrentCaller {

    private static final Grants LOCAL_OPERATORS = Grants.everywhere(Role.ADMINISTRATOR, Role.COMPLIANCE_MANAGER);

    private final Roles roles;

    SignedInCaller(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Optional<Caller> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof KnownCaller known
                ? Optional.of(of(known))
                : Optional.empty();
    }

    public Caller of(KnownCaller known) {
        var grants = known.way() == Way.LOCAL_KEY
                ? LOCAL_OPERATORS
                : roles.of(known.actor().account());
        return new Caller(known.actor(), grants, known.way(), known.scopes());
    }
}
