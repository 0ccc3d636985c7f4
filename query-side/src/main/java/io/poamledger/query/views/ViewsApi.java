package io.poamledger.query.views;

import io.poamledger.access.Caller;
import io.poamledger.events.organisation.Role;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of the read models, and do with them. */
@RestController
@WithoutWaiting
@RequestMapping("/api/views")
final class ViewsApi {

    private final Views views;

    ViewsApi(Views views) {
        this.views = views;
    }

    @GetMapping
    ViewsStatus status(Caller caller) {
        caller.requireEverywhere(Role.ADMINISTRATOR, Role.OPERATOR);
        return views.status();
    }

    /** Answers at once; how far it is, {@code GET /api/views} tells. */
    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ViewsStatus rebuild(Caller caller) {
        caller.requireEverywhere(Role.ADMINISTRATOR, Role.OPERATOR);
        views.rebuild();
        return views.status();
    }

    @GetMapping("/deadletters")
    List<DeadLetter> deadLetters(Caller caller) {
        caller.requireEverywhere(Role.ADMINISTRATOR, Role.OPERATOR);
        return views.deadLetters();
    }

    @PostMapping("/deadletters/{question}/retry")
    Map<String, Integer> retry(Caller caller, @PathVariable String question) {
        caller.requireEverywhere(Role.ADMINISTRATOR, Role.OPERATOR);
        return Map.of("waiting", views.retry(question));
    }
}
