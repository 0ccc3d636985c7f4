package io.poamledger.query.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register for programs. */
@RestController
final class RegisterApi {

    private final Register register;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    RegisterApi(Register register, SystemDirectory systems, CurrentCaller callers, Frame frame) {
        this.register = register;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /**
     * A page of the register.
     *
     * @param count exact up to 10,000, or up to 100 for words that very many items have
     * @param next the {@code cursor} of the next page
     * @param incomplete how many events could not be applied yet
     */
    record Answer(
            List<RegisterEntry> items,
            Register.Count count,
            Optional<String> next,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping(path = "/api/register", params = "!asOf")
    @AskedSystems.Asked
    @RegisterFilter.Asked
    @Page.Asked
    Answer register(Parameters asked) {
        var scope = systems.asked(callers.get(), asked);
        var search = register.search(scope, RegisterFilter.of(asked));
        var page = register.page(scope, search, asked.cursor("cursor", 3), asked.number("limit", 50, 1, 500));
        return new Answer(
                page.rows(),
                register.count(scope, search),
                page.next(),
                frame.incomplete(scope, QuestionName.REGISTER));
    }
}
