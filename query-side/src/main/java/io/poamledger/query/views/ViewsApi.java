package io.poamledger.query.views;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.views.following.Views;
import io.poamledger.query.views.following.ViewsStatus;
import io.poamledger.query.views.questions.DeadLetter;
import io.poamledger.query.views.questions.QuestionName;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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

    private static final Role[] OPERATORS = {Role.ADMINISTRATOR, Role.OPERATOR};

    private final Views views;
    private final CurrentCaller callers;

    ViewsApi(Views views, CurrentCaller callers) {
        this.views = views;
        this.callers = callers;
    }

    @GetMapping
    ViewsStatus status() {
        callers.get().requireEverywhere(OPERATORS);
        return views.status();
    }

    /** Answers at once; how far it is, {@code GET /api/views} tells. */
    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ViewsStatus rebuild() {
        callers.get().requireEverywhere(OPERATORS);
        views.rebuild();
        return views.status();
    }

    /** Ends a rebuild that runs, soon; the live file goes on. Forgets one that failed. */
    @DeleteMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ViewsStatus cancelRebuild() {
        callers.get().requireEverywhere(OPERATORS);
        views.cancelRebuild();
        return views.status();
    }

    @GetMapping("/deadletters")
    List<DeadLetter> deadLetters() {
        callers.get().requireEverywhere(OPERATORS);
        return views.deadLetters();
    }

    @PostMapping("/deadletters/{question}/retry")
    Map<String, Integer> retry(@PathVariable String question) {
        callers.get().requireEverywhere(OPERATORS);
        return Map.of("waiting", views.retry(named(question)));
    }

    private static QuestionName named(String question) {
        try {
            return QuestionName.of(question);
        } catch (IllegalArgumentException e) {
            throw new NothingFound(String.valueOf(e.getMessage()));
        }
    }
}
