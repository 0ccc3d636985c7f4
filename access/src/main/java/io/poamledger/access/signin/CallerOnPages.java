package io.poamledger.access.signin;

import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the caller on every page as {@code caller}; null where nobody is signed in. */
@ControllerAdvice(annotations = Controller.class)
final class CallerOnPages {

    private final CurrentCaller current;

    CallerOnPages(CurrentCaller current) {
        this.current = current;
    }

    @ModelAttribute("caller")
    @Nullable
    Caller caller() {
        return current.find().orElse(null);
    }
}
