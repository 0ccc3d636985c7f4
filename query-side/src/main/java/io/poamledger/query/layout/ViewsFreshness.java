package io.poamledger.query.layout;

import io.poamledger.query.views.following.Age;
import io.poamledger.query.views.following.Views;
import io.poamledger.query.views.questions.QuestionName;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the views of this node say of themselves. */
@Component
final class ViewsFreshness implements Freshness {

    private final Views views;

    ViewsFreshness(Views views) {
        this.views = views;
    }

    @Override
    public boolean ready() {
        return views.ready();
    }

    @Override
    public Age age() {
        return views.age();
    }

    @Override
    public Map<String, Long> incomplete(QuestionName question) {
        return views.incompleteBySystem(question);
    }
}
