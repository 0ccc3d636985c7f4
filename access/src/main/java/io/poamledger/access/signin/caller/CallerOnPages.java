package io.poamledger.access.signin.caller;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Puts the caller on every page as {@code caller}, null where nobody is signed in, and the issuer as {@code provider}, null
 * where accounts are kept here.
 */
@ControllerAdvice(annotations = Controller.class)
final class CallerOnPages {

    private final CurrentCaller current;

    private final AccessSettings settings;

    CallerOnPages(CurrentCaller current, AccessSettings settings) {
        this.current = current;
        this.settings = settings;
    }

    @ModelAttribute("provider")
    @Nullable
    String provider() {
        return settings.provider().map(provider -> provider.issuer().toString()).orElse(null);
    }

    @ModelAttribute("caller")
    @Nullable
    Caller caller() {
        return current.find().orElse(null);
    }
}
