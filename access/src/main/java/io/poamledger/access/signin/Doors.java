package io.poamledger.access.signin;

import io.poamledger.access.Caller;
import io.poamledger.access.NotAllowed;
import io.poamledger.access.Scope;
import io.poamledger.access.Way;
import io.poamledger.access.signin.caller.SignedInCaller;
import io.poamledger.access.signin.session.KnownCaller;
import io.poamledger.events.organisation.Role;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Who passes which door before a controller is reached. What a role may do behind it is checked there. */
@Component
final class Doors {

    private final SignedInCaller callers;

    Doors(SignedInCaller callers) {
        this.callers = callers;
    }

    /** Somebody known, with or without a role. */
    AuthorizationManager<RequestAuthorizationContext> anybodyKnown() {
        return door((_, _) -> {});
    }

    /** Somebody with any role; a token must also have the scope. */
    AuthorizationManager<RequestAuthorizationContext> anyRole() {
        return door((caller, method) -> {
            if (caller.grants().none()) {
                throw new NotAllowed("Your account has no role yet. Ask an administrator to grant one.");
            }
            scoped(caller, method);
        });
    }

    /** Somebody who holds one of these roles on all systems; a token must also have the scope. */
    AuthorizationManager<RequestAuthorizationContext> role(Role... roles) {
        return door((caller, method) -> {
            caller.requireEverywhere(roles);
            scoped(caller, method);
        });
    }

    /** A person in a browser, with or without a role: a token cannot make more tokens or change the password. */
    AuthorizationManager<RequestAuthorizationContext> person() {
        return door((caller, _) -> inABrowser(caller));
    }

    /** An administrator in a browser. */
    AuthorizationManager<RequestAuthorizationContext> administrator() {
        return door((caller, _) -> {
            inABrowser(caller);
            caller.requireEverywhere(Role.ADMINISTRATOR);
        });
    }

    private static void inABrowser(Caller caller) {
        if (caller.way() != Way.COOKIE) {
            throw new NotAllowed("This page is for people who signed in, not for tokens.");
        }
    }

    private static void scoped(Caller caller, HttpMethod method) {
        var needed = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) ? Scope.READ : Scope.WRITE;
        if (!caller.scopes().contains(needed)) {
            throw new NotAllowed("This token does not have the scope " + needed + ".");
        }
    }

    /** Refuses by throwing {@link NotAllowed}, whose sentence is the answer. */
    @FunctionalInterface
    private interface Check {
        void check(Caller caller, HttpMethod method);
    }

    private AuthorizationManager<RequestAuthorizationContext> door(Check check) {
        return new AuthorizationManager<>() {
            @Override
            public AuthorizationResult authorize(
                    Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
                if (!(authentication.get() instanceof KnownCaller known)) {
                    return new AuthorizationDecision(false);
                }
                var method = HttpMethod.valueOf(context.getRequest().getMethod());
                check.check(callers.of(known), method);
                return new AuthorizationDecision(true);
            }
        };
    }
}
