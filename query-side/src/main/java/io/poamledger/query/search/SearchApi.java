package io.poamledger.query.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.register.RegisterEntry;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The search for programs. */
@RestController
final class SearchApi {

    private final Finder finder;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    SearchApi(Finder finder, SystemDirectory systems, CurrentCaller callers, Frame frame) {
        this.finder = finder;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /** Something that has an id and a name. */
    record Called(String id, String name) {}

    /**
     * @param items at most 20, of any state: the one of that number first, then those touched last
     * @param position how many events the ledger held, where the text is such a number
     * @param incomplete how many events could not be applied yet
     */
    record Answer(
            List<RegisterEntry> items,
            List<Called> systems,
            List<Called> requirements,
            List<Called> artifacts,
            Optional<Long> position,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/search")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "q",
            description =
                    "A number of an item, ours or its author's, a requirement, a position, a digest, or words, each the beginning of one.",
            schema = @Schema(type = "string"))
    Answer search(Parameters asked) {
        var caller = callers.get();
        var found = finder.find(
                caller,
                asked.text("q").orElseThrow(() -> new BadParameter("q", "", "Say with 'q' what to search for")));
        return new Answer(
                found.items(),
                found.systems().stream()
                        .map(system -> new Called(system.id().value(), system.name()))
                        .toList(),
                found.requirements().stream()
                        .map(requirement -> new Called(requirement.id().toString(), requirement.title()))
                        .toList(),
                found.artifacts().stream()
                        .map(artifact -> new Called(artifact.id(), artifact.fileName()))
                        .toList(),
                found.position(),
                frame.incomplete(
                        systems.readable(caller), QuestionName.REGISTER, QuestionName.SYSTEMS, QuestionName.EVIDENCE));
    }
}
