package io.poamledger.query.reviews;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.register.Register;
import io.poamledger.query.register.RegisterEntry;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviews for programs. */
@RestController
final class ReviewsApi {

    private final Reviews reviews;
    private final Register register;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;
    private final Frame frame;

    ReviewsApi(
            Reviews reviews,
            Register register,
            SystemDirectory systems,
            Moments moments,
            CurrentCaller callers,
            Frame frame) {
        this.reviews = reviews;
        this.register = register;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
        this.frame = frame;
    }

    /**
     * @param untouchedLongest the 20 active items that nothing happened to for the longest time; told for now only
     * @param next the {@code cursor} of the next page of reviews
     */
    record Answer(
            List<Attention> systems,
            List<Review> reviews,
            Optional<String> next,
            Optional<List<RegisterEntry>> untouchedLongest,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/reviews")
    @AskedSystems.Asked
    @AsOf.Asked
    @By.Asked
    @Page.Asked
    Answer reviews(Parameters asked) {
        var scope = systems.asked(callers.get(), asked);
        var from = moments.lookedAt(scope, asked);
        var held = reviews.held(from, asked.cursor("cursor", 2), asked.number("limit", 50, 1, 500));
        return new Answer(
                reviews.attention(from),
                held.rows(),
                held.next(),
                from.isNow() ? Optional.of(register.untouchedLongest(scope, 20)) : Optional.empty(),
                frame.incomplete(scope, QuestionName.REVIEWS, QuestionName.REGISTER));
    }
}
