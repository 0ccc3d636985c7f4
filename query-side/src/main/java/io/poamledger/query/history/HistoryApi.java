package io.poamledger.query.history;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The history of an item for programs. */
@RestController
final class HistoryApi {

    private final History history;
    private final PastItems past;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;

    HistoryApi(History history, PastItems past, Moments moments, SystemDirectory systems, CurrentCaller callers) {
        this.history = history;
        this.past = past;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
    }

    /**
     * A page of a history.
     *
     * @param entries newest first
     * @param next the {@code cursor} of the page after this one; empty on the last
     */
    record Answer(List<HistoryEntry> entries, Optional<String> next) {}

    @GetMapping("/api/items/{system}/{number}/history")
    @Topic.Asked
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cursor",
            description = "The next of the page before; none for the first.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "At most so many events.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
    @AsOf.Asked
    @By.RecordedOnly
    ResponseEntity<Answer> history(@PathVariable String system, @PathVariable String number, Parameters asked) {
        return history(systems.readable(callers.get(), system, asked).item(number), asked);
    }

    /** Of the item with the number that people see, such as {@code ACME-0007}. */
    @GetMapping("/api/items/{label}/history")
    @Topic.Asked
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cursor",
            description = "The next of the page before; none for the first.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "At most so many events.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
    @AsOf.Asked
    @By.RecordedOnly
    ResponseEntity<Answer> history(@PathVariable String label, Parameters asked) {
        return history(systems.item(callers.get(), label, asked), asked);
    }

    private ResponseEntity<Answer> history(PoamItemId item, Parameters asked) {
        var version = version(item, asked);
        var part = history.part(
                item,
                version,
                asked.oneOf("show", Topic.class).orElse(Topic.EVERYTHING),
                asked.cursor("cursor", 1),
                asked.number("limit", 100, 1, 1_000));
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(new Answer(part.entries(), part.next()));
    }

    private long version(PoamItemId item, Parameters asked) {
        var now = history.version(item)
                .orElseThrow(() -> new NothingFound("There is no item " + item + " in this ledger"));
        return moments.asked(asked)
                .map(then -> past.at(
                        item,
                        past.position(
                                then,
                                systems.readable(callers.get(), item.system().value(), asked))))
                .map(then -> then.flatMap(PastItems.Then::item)
                        .map(ItemFacts::version)
                        .orElseThrow(() -> new NothingFound("The item " + item + " was not open yet at that moment")))
                .orElse(now);
    }
}
